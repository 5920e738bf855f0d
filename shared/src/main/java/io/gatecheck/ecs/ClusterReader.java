package io.gatecheck.ecs;

import io.gatecheck.task.TaskCluster;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.ClusterSettingName;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandConfiguration;

/** Reads clusters (API_Cluster). */
public final class ClusterReader {

    private ClusterReader() {}

    /** What policies can read of a cluster. */
    public static TaskCluster read(Cluster cluster) {
        return new TaskCluster(
                cluster.clusterName(),
                SdkValues.tags(cluster.tags()),
                cluster.settings().stream()
                        .filter(setting -> setting.name() == ClusterSettingName.CONTAINER_INSIGHTS)
                        .map(ClusterSetting::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("disabled"),
                Optional.ofNullable(cluster.configuration())
                        .map(ClusterConfiguration::executeCommandConfiguration)
                        .map(ExecuteCommandConfiguration::loggingAsString));
    }
}
