package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * How a service replaces its tasks ({@code deploymentController}, {@code deploymentConfiguration});
 * {@code task.service.deployment} in the policy language.
 *
 * @param controller {@code ECS}, {@code CODE_DEPLOY} or {@code EXTERNAL}
 * @param strategy {@code ROLLING}, {@code BLUE_GREEN}, {@code LINEAR} or {@code CANARY}; absent if
 *     AWS returns none
 * @param definitionArn the task definition that the service deploys; the task's own can be older
 *     during a deployment ({@code taskDefinition})
 * @param circuitBreaker whether the deployment circuit breaker is enabled ({@code
 *     deploymentConfiguration.deploymentCircuitBreaker.enable})
 * @param minimumHealthyPercent the minimum percentage of the desired count that keeps running
 *     during a deployment
 * @param maximumPercent the maximum percentage of the desired count that may run during a
 *     deployment
 * @param lifecycleHooks the hooks that a deployment calls ({@code
 *     deploymentConfiguration.lifecycleHooks})
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
