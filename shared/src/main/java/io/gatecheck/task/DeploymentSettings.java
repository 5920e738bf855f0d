package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * How a service replaces its tasks ({@code deploymentController}, {@code deploymentConfiguration});
 * {@code task.serviceSettings.deployment} in the policy language.
 *
 * @param controller {@code ECS}, {@code CODE_DEPLOY} or {@code EXTERNAL}
 * @param strategy {@code ROLLING}, {@code BLUE_GREEN}, {@code LINEAR} or {@code CANARY}; absent
 *     where AWS names none
 * @param minimumHealthyPercent how much of the desired count stays up meanwhile
 * @param maximumPercent how much of the desired count may be up meanwhile
 */
public record DeploymentSettings(
        String controller,
        Optional<String> strategy,
        Optional<Long> minimumHealthyPercent,
        Optional<Long> maximumPercent,
        List<LifecycleHook> lifecycleHooks) {

    public DeploymentSettings {
        lifecycleHooks = List.copyOf(lifecycleHooks);
    }
}
