package io.gatecheck.evaluator.facts.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Fact.Missing;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.TaskCluster;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.ClusterSettingName;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandLogging;
import software.amazon.awssdk.services.ecs.model.Tag;

class ClusterSourceTest {

    private static final ObservedTask TASK = EventFixture.of("fargate-running").started();

    private final FakeMembers members = new FakeMembers();
    private final AskedSource<TaskCluster> clusters =
            new AskedSource<>(new ClusterSource(members, Ticker.systemTicker()), TaskCluster.class);

    @Test
    void everyFieldOfAClusterIsRead() {
        members.cluster(
                Cluster.builder()
                        .clusterName("shop")
                        .settings(
                                ClusterSetting.builder()
                                        .name(ClusterSettingName.CONTAINER_INSIGHTS)
                                        .value("enhanced")
                                        .build())
                        .configuration(configuration ->
                                configuration.executeCommandConfiguration(
                                        exec -> exec.logging(ExecuteCommandLogging.OVERRIDE)))
                        .tags(Tag.builder().key("team").value("shop").build())
                        .build());

        var found = clusters.ask(TASK);

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new TaskCluster(
                                        "shop",
                                        Map.of("team", "shop"),
                                        "enhanced",
                                        Optional.of("OVERRIDE"))));
    }

    @Test
    void aClusterIsAskedForOnceAndAFailureIsNotCached() {
        members.cluster(Cluster.builder().clusterName("shop").build())
                .fail("ecs:DescribeClusters", FakeMembers.throttled());
        var before = clusters.ask(TASK);
        members.mend("ecs:DescribeClusters");

        var after = clusters.ask(TASK);
        var _ = clusters.ask(TASK);

        assertThat(before).isInstanceOf(Missing.class);
        assertThat(after).isEqualTo(new Known<>(TaskCluster.named("shop")));
        assertThat(members.calls()).hasSize(2);
    }

    @Test
    void aClusterThatEcsDoesNotKnowIsMissing() {
        var found = clusters.ask(TASK);

        assertThat(found).isEqualTo(Fact.permanent("ECS did not find the cluster shop"));
    }
}
