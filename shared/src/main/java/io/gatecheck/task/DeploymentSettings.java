package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * How a service replaces its tasks ({@code deploymentController}, {@code deploymentConfiguration});
 * {@code task.service.deployment} in the policy language.
 *
 * @param controller {@code ECS}, {@code CODE_DEPLOY} or {@code EXTERNAL}
 * @param strategy {@code ROLLING}, {@code BLUE_GREEN}, {@code LINEAR} or {@code CANARY}; absent
 *     where AWS names none
 * @param definitionArn the task definition that the service deploys; the task's own is older while
 *     a deployment goes on ({@code taskDefinition})
 * @param circuitBreaker whether a deployment that fails is stopped ({@code
 *     deploymentConfiguration.deploymentCircuitBreaker.enable})
 * @param minimumHealthyPercent how much of the desired count stays up meanwhile
 * @param maximumPercent how much of the desired count may be up meanwhile
 * @param lifecycleHooks what is asked on the way ({@code deploymentConfiguration.lifecycleHooks})
 */
public record DeploymentSettings(
        String controller,
        Optional<String> strategy,
        @PerTask String definitionArn,
        boolean circuitBreaker,
        Optional<Long> minimumHealthyPercent,
        Optional<Long> maximumPercent,
        List<LifecycleHook> lifecycleHooks) {

    /** Says nothing. */
    static final DeploymentSettings UNKNOWN =
            new DeploymentSettings(
                    "", Optional.empty(), "", false, Optional.empty(), Optional.empty(), List.of());

    public DeploymentSettings {
        lifecycleHooks = List.copyOf(lifecycleHooks);
    }
}
