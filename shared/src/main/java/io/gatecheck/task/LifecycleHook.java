package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * A lifecycle hook that a deployment calls before it continues (API_DeploymentLifecycleHook).
 *
 * @param hookTargetArn the Lambda function that is called; absent if the deployment only pauses
 * @param lifecycleStages before which of its stages, such as {@code PRE_SCALE_UP}
 */
public record LifecycleHook(Optional<String> hookTargetArn, List<String> lifecycleStages) {

    public LifecycleHook {
        lifecycleStages = List.copyOf(lifecycleStages);
    }
}
