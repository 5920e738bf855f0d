package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.EventFixture;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.task.ClusterSettings;
import io.gatecheck.task.DeploymentSettings;
import io.gatecheck.task.LifecycleHook;
import io.gatecheck.task.ServiceSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.ClusterSettingName;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandLogging;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;

class ServiceAndClusterFactsTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final TaskEvent EVENT = RUNNING.launch();
    private static final Tag TEAM = Tag.builder().key("team").value("shop").build();

    private static final String HOOK =
            "arn:aws:lambda:eu-central-1:111122223333:function:gatecheck-hook";

    private final FakeMembers members = new FakeMembers();
    private final ServiceFacts services = new ServiceFacts(members, Ticker.systemTicker());
    private final ClusterFacts clusters = new ClusterFacts(members, Ticker.systemTicker());

    @Test
    void everyFieldOfAServiceIsRead() {
        members.serve(
                Service.builder()
                        .serviceName("checkout")
                        .networkConfiguration(network ->
                                network.awsvpcConfiguration(
                                        vpc -> vpc.assignPublicIp(AssignPublicIp.ENABLED)))
                        .desiredCount(3)
                        .capacityProviderStrategy(
                                CapacityProviderStrategyItem.builder()
                                        .capacityProvider("FARGATE_SPOT")
                                        .build())
                        .platformVersion("LATEST")
                        .schedulingStrategy(SchedulingStrategy.REPLICA)
                        .deploymentConfiguration(deployment ->
                                deployment
                                        .deploymentCircuitBreaker(
                                                breaker -> breaker.enable(true).rollback(false))
                                        .strategy(DeploymentStrategy.BLUE_GREEN)
                                        .minimumHealthyPercent(0)
                                        .maximumPercent(200)
                                        .lifecycleHooks(
                                                DeploymentLifecycleHook.builder()
                                                        .hookTargetArn(HOOK)
                                                        .lifecycleStagesWithStrings(
                                                                "PRE_SCALE_UP", "A_STAGE_TO_COME")
                                                        .build()))
                        .healthCheckGracePeriodSeconds(0)
                        .enableExecuteCommand(true)
                        .taskDefinition(Answers.CHECKOUT)
                        .tags(TEAM)
                        .build());

        var found = services.of(List.of(EVENT), new MemberCalls());

        assertThat(found.get(EVENT))
                .isEqualTo(
                        new Known<>(
                                Optional.of(
                                        new ServiceSettings(
                                                true,
                                                3,
                                                Optional.empty(),
                                                List.of("FARGATE_SPOT"),
                                                Optional.of("LATEST"),
                                                "REPLICA",
                                                true,
                                                true,
                                                Answers.CHECKOUT,
                                                Map.of("team", "shop"),
                                                new DeploymentSettings(
                                                        "ECS",
                                                        Optional.of("BLUE_GREEN"),
                                                        Optional.of(0L),
                                                        Optional.of(200L),
                                                        List.of(
                                                                new LifecycleHook(
                                                                        Optional.of(HOOK),
                                                                        List.of(
                                                                                "PRE_SCALE_UP",
                                                                                "A_STAGE_TO_COME")))),
                                                Optional.of(0L)))));
    }

    @Test
    void aServiceThatSomebodyElseDeploysNamesItsControllerAndNoStrategy() {
        members.serve(
                Service.builder()
                        .serviceName("checkout")
                        .deploymentController(by -> by.type(DeploymentControllerType.EXTERNAL))
                        .build());

        var found = services.of(List.of(EVENT), new MemberCalls());

        assertThat(found.getOrDefault(EVENT, Fact.unread()).value().orElseThrow())
                .map(ServiceSettings::deployment)
                .contains(
                        new DeploymentSettings(
                                "EXTERNAL",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
    }

    @Test
    void aCallTakesTenServices() {
        var events =
                IntStream.range(0, 11)
                        .mapToObj(i -> RUNNING.with("/detail/group", "service:s" + i).launch())
                        .toList();

        var _ = services.of(events, new MemberCalls());

        assertThat(members.calls()).hasSize(2);
    }

    @Test
    void aServiceThatEcsDoesNotKnowIsMissing() {
        var found = services.of(List.of(EVENT), new MemberCalls());

        assertThat(found.get(EVENT))
                .isEqualTo(new Missing<>("ECS does not know the service checkout", false));
    }

    @Test
    void aServiceThatMayNotBeReadIsMissingForGoodAndAThrottledOneForNow() {
        members.fail("ecs:DescribeServices", FakeMembers.denied());
        var denied = services.of(List.of(EVENT), new MemberCalls());
        members.fail("ecs:DescribeServices", FakeMembers.throttled());
        var throttled = services.of(List.of(EVENT), new MemberCalls());

        assertThat(denied.get(EVENT))
                .isEqualTo(
                        new Missing<>(
                                "ecs:DescribeServices in 111122223333 eu-central-1 is denied"
                                        + " (AccessDeniedException)",
                                false));
        assertThat(throttled.get(EVENT))
                .isEqualTo(
                        new Missing<>(
                                "ecs:DescribeServices in 111122223333 eu-central-1 was throttled"
                                        + " (ThrottlingException)",
                                true));
    }

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
                        .tags(TEAM)
                        .build());

        var found = clusters.of(List.of(EVENT), new MemberCalls());

        assertThat(found.get(EVENT))
                .isEqualTo(
                        new Known<>(
                                new ClusterSettings(
                                        "enhanced",
                                        Optional.of("OVERRIDE"),
                                        Map.of("team", "shop"))));
    }

    @Test
    void aClusterIsAskedForOnceAndAFailureIsNotRemembered() {
        members.cluster(Cluster.builder().clusterName("shop").build())
                .fail("ecs:DescribeClusters", FakeMembers.throttled());
        var before = clusters.of(List.of(EVENT), new MemberCalls());
        members.mend("ecs:DescribeClusters");

        var after = clusters.of(List.of(EVENT), new MemberCalls());
        var _ = clusters.of(List.of(EVENT), new MemberCalls());

        assertThat(before.get(EVENT)).isInstanceOf(Missing.class);
        assertThat(after.get(EVENT)).isEqualTo(new Known<>(ClusterSettings.NONE));
        assertThat(members.calls()).hasSize(2);
    }

    @Test
    void aClusterThatEcsDoesNotKnowIsMissing() {
        var found = clusters.of(List.of(EVENT), new MemberCalls());

        assertThat(found.get(EVENT))
                .isEqualTo(new Missing<>("ECS does not know the cluster shop", false));
    }
}
