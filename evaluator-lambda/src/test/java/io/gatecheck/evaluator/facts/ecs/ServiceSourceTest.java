package io.gatecheck.evaluator.facts.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.Answers;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.snapshot.DescribedService;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.DeploymentSettings;
import io.gatecheck.task.LifecycleHook;
import io.gatecheck.task.TaskService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;

class ServiceSourceTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final ObservedTask TASK = RUNNING.started();
    private static final Tag TEAM = Tag.builder().key("team").value("shop").build();

    private static final String HOOK =
            "arn:aws:lambda:eu-central-1:111122223333:function:gatecheck-hook";

    private final FakeMembers members = new FakeMembers();
    private final AskedSource<DescribedService> services =
            new AskedSource<>(
                    new ServiceSource(members, Ticker.systemTicker()), DescribedService.class);

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

        var found = services.ask(TASK).map(DescribedService::service);

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new TaskService(
                                        "checkout",
                                        true,
                                        Optional.empty(),
                                        3,
                                        "REPLICA",
                                        List.of("FARGATE_SPOT"),
                                        Optional.of("LATEST"),
                                        true,
                                        new DeploymentSettings(
                                                "ECS",
                                                Optional.of("BLUE_GREEN"),
                                                Answers.CHECKOUT,
                                                true,
                                                Optional.of(0L),
                                                Optional.of(200L),
                                                List.of(
                                                        new LifecycleHook(
                                                                Optional.of(HOOK),
                                                                List.of(
                                                                        "PRE_SCALE_UP",
                                                                        "A_STAGE_TO_COME")))),
                                        Optional.of(0L),
                                        List.of(),
                                        Map.of("team", "shop"))));
    }

    @Test
    void aServiceThatSomebodyElseDeploysNamesItsControllerAndNoStrategy() {
        members.serve(
                Service.builder()
                        .serviceName("checkout")
                        .deploymentController(by -> by.type(DeploymentControllerType.EXTERNAL))
                        .build());

        var found = services.ask(TASK);

        assertThat(found.known())
                .map(DescribedService::service)
                .map(TaskService::deployment)
                .contains(
                        new DeploymentSettings(
                                "EXTERNAL",
                                Optional.empty(),
                                "",
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
    }

    @Test
    void aCallTakesTenServices() {
        var tasks =
                IntStream.range(0, 11)
                        .mapToObj(i -> RUNNING.with("/detail/group", "service:s" + i).started())
                        .toList();

        var _ = services.ask(tasks);

        assertThat(members.calls()).hasSize(2);
    }

    @Test
    void aServiceThatEcsDoesNotKnowIsMissing() {
        var found = services.ask(TASK);

        assertThat(found).isEqualTo(Fact.permanent("ECS did not find the service checkout"));
    }

    @Test
    void aServiceThatMayNotBeReadIsMissingForGoodAndAThrottledOneForNow() {
        members.fail("ecs:DescribeServices", FakeMembers.denied());
        var denied = services.ask(TASK);
        members.fail("ecs:DescribeServices", FakeMembers.throttled());
        var throttled = services.ask(TASK);

        assertThat(denied)
                .isEqualTo(
                        Fact.permanent(
                                "ecs:DescribeServices in 111122223333 eu-central-1 was denied"
                                        + " (AccessDeniedException)"));
        assertThat(throttled)
                .isEqualTo(
                        Fact.retryable(
                                "ecs:DescribeServices in 111122223333 eu-central-1 was throttled"
                                        + " (ThrottlingException)"));
    }

    @Test
    void aTaskThatNoServiceStartedHasNoneAndThatTakesNoCall() {
        var found = services.ask(EventFixture.of("standalone-overrides-running").started());

        assertThat(found).isEqualTo(Fact.permanent("no service started the task"));
        assertThat(members.calls()).isEmpty();
    }
}
