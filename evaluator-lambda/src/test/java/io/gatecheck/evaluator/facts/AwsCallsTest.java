package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.Definitions;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.composition.EvaluatorWorld;
import io.gatecheck.evaluator.judging.VerdictKind;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** How often AWS is asked: as seldom as the policies in scope allow. */
class AwsCallsTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final String HERE = " 111122223333 eu-central-1";

    private final EvaluatorWorld world = new EvaluatorWorld();

    @BeforeEach
    void answers() {
        world.members
                .define(Definitions.web(Answers.CHECKOUT))
                .tag(RUNNING.started().arn().toString(), Map.of("team", "shop"))
                .attach(Answers.privateInterface(Answers.ENI))
                .route(Answers.tableOf(Answers.SUBNET));
    }

    @Test
    void noneWhereOnlyTheEventIsRead() {
        world.require("no-exec", "!task.launch.executeCommand")
                .require("small", "task.size.cpu.orValue(0) <= 1024")
                .publish("ecr-only", "container.image.tag.hasValue()", "each: container");

        var _ = world.evaluate(RUNNING);

        assertThat(world.members.calls()).isEmpty();
    }

    @Test
    void oneForEachSourceThatIsRead() {
        world.require("roles", "task.roles.task.hasValue()")
                .require("tagged", "\"team\" in task.tags")
                .require("no-public-ip", "task.network.publicIps.size() == 0")
                .require("private", "!task.network.publicSubnet");

        var decisions = world.evaluate(RUNNING);

        assertThat(decisions.getFirst().findings().orElseThrow().verdicts())
                .isEqualTo(Map.of(VerdictKind.PASS, 4));
        assertThat(world.members.calls())
                .containsExactlyInAnyOrder(
                        "ecs:DescribeTaskDefinition" + HERE,
                        "ecs:DescribeTasks" + HERE,
                        "ec2:DescribeNetworkInterfaces" + HERE,
                        "ec2:DescribeRouteTables" + HERE);
    }

    @Test
    void noneForWhatIsCached() {
        world.require("roles", "task.roles.task.hasValue()")
                .require("private", "!task.network.publicSubnet");
        var _ = world.evaluate(RUNNING);
        world.members.forgetCalls();
        world.clock.advance(Duration.ofSeconds(90));

        var decisions = world.evaluate(RUNNING);

        assertThat(decisions.getFirst().findings().orElseThrow().verdicts())
                .isEqualTo(Map.of(VerdictKind.PASS, 2));
        assertThat(world.members.calls()).isEmpty();
    }

    @Test
    void asManyForABatchAsForOneEvent() {
        world.require("roles", "task.roles.task.hasValue()")
                .require("tagged", "\"team\" in task.tags")
                .require("private", "!task.network.publicSubnet");
        EventFixture[] batch =
                IntStream.range(0, 10)
                        .mapToObj(i -> RUNNING.task("t" + i))
                        .toArray(EventFixture[]::new);

        var _ = world.evaluate(batch);

        assertThat(world.members.calls())
                .containsExactlyInAnyOrder(
                        "ecs:DescribeTaskDefinition" + HERE,
                        "ecs:DescribeTasks" + HERE,
                        "ec2:DescribeRouteTables" + HERE);
    }

    @Test
    void threeForTheRoutesOfASubnetWithoutATableOfItsOwn() {
        world.require("private", "!task.network.publicSubnet");
        world.members
                .subnet("subnet-main", "vpc-1")
                .route(Answers.mainTableOf("vpc-1", Answers.toInternet()));
        var inMain =
                RUNNING.with(
                        "/detail/attachments/0/details/0",
                        Map.of("name", "subnetId", "value", "subnet-main"));

        var _ = world.evaluate(inMain);

        assertThat(world.violated()).containsExactly("private");
        assertThat(world.members.calls())
                .containsExactly(
                        "ec2:DescribeRouteTables" + HERE,
                        "ec2:DescribeSubnets" + HERE,
                        "ec2:DescribeRouteTables" + HERE);
    }

    @Test
    void oneForTheServicesOfAClusterAndOneForTheClusters() {
        world.require("breaker", "task.service.deployment.circuitBreaker")
                .require("insights", "task.cluster.containerInsights == \"enabled\"");
        world.members
                .serve(
                        Service.builder()
                                .serviceName("checkout")
                                .deploymentConfiguration(deployment ->
                                        deployment.deploymentCircuitBreaker(
                                                breaker -> breaker.enable(true).rollback(true)))
                                .build())
                .cluster(Cluster.builder().clusterName("shop").build());

        var _ = world.evaluate(RUNNING.task("t1"), RUNNING.task("t2"));
        world.clock.advance(Duration.ofSeconds(50));
        var _ = world.evaluate(RUNNING.task("t3"));

        assertThat(world.violated()).containsExactly("insights");
        assertThat(world.members.calls())
                .containsExactlyInAnyOrder(
                        "ecs:DescribeServices" + HERE, "ecs:DescribeClusters" + HERE);
    }

    @Test
    void theServiceIsAskedForAgainAfterAMinute() {
        world.require("breaker", "task.service.desiredCount >= 0");
        world.members.serve(Service.builder().serviceName("checkout").build());
        var _ = world.evaluate(RUNNING.task("t1"));
        world.clock.advance(Duration.ofSeconds(61));

        var _ = world.evaluate(RUNNING.task("t2"));

        assertThat(world.members.calls())
                .containsExactly("ecs:DescribeServices" + HERE, "ecs:DescribeServices" + HERE);
    }

    @Test
    void oneForTheStateOfTheNewestRevisionUntilFiveMinutesHavePassed() {
        world.require("newest", "task.definition.latestRevision.value() == 7")
                .require("owned", "\"team\" in task.definition.tags");
        world.members
                .define(
                        Definitions.web(Answers.CHECKOUT).toBuilder()
                                .family("checkout-web")
                                .revision(7)
                                .status(TaskDefinitionStatus.ACTIVE)
                                .build())
                .tagDefinition(Answers.CHECKOUT, Map.of("team", "shop"));

        var _ = world.evaluate(RUNNING.task("t1"), RUNNING.task("t2"));
        world.clock.advance(Duration.ofSeconds(299));
        var _ = world.evaluate(RUNNING.task("t3"));
        var before = world.members.calls();
        world.clock.advance(Duration.ofSeconds(2));
        var _ = world.evaluate(RUNNING.task("t4"));

        assertThat(world.violated()).isEmpty();
        assertThat(before).containsExactly("ecs:DescribeTaskDefinition" + HERE);
        assertThat(world.members.calls()).hasSize(2);
    }

    @Test
    void oneForTheCapacityProvidersOfAnAccountAndNoneForATaskOnFargate() {
        world.require(
                "protected",
                "task.capacityProvider.autoScalingGroup.hasValue() &&"
                        + " task.capacityProvider.autoScalingGroup.value().managedTerminationProtection");
        world.members.provide(
                CapacityProvider.builder()
                        .name("instances")
                        .autoScalingGroupProvider(group -> {})
                        .build());
        var onEc2 =
                EventFixture.of("ec2-running").with("/detail/capacityProviderName", "instances");

        var _ = world.evaluate(RUNNING);
        var onFargate = world.members.calls();
        var _ = world.evaluate(onEc2.task("t1"), onEc2.task("t2"));
        var _ = world.evaluate(onEc2.task("t3"));

        assertThat(onFargate).isEmpty();
        assertThat(world.members.calls()).containsExactly("ecs:DescribeCapacityProviders" + HERE);
    }

    @Test
    void noneForTheServiceOfATaskThatNoServiceStarted() {
        world.require(
                "breaker",
                "task.launch.by != \"service\" || task.service.deployment.circuitBreaker");

        var decisions = world.evaluate(EventFixture.of("standalone-overrides-running"));

        assertThat(decisions.getFirst().findings().orElseThrow().verdicts())
                .isEqualTo(Map.of(VerdictKind.PASS, 1));
        assertThat(world.members.calls()).isEmpty();
    }

    @Test
    void theGroupsOfABatchAreAskedForOnceAndCachedForTwoMinutes() {
        world.require("closed", "task.network.inboundRules.all(rule, !rule.cidr.hasValue())");
        world.members.protect(SecurityGroup.builder().groupId("sg-0abcd1234").build());

        var _ = world.evaluate(RUNNING.task("t1"), RUNNING.task("t2"));
        world.clock.advance(Duration.ofSeconds(110));
        var _ = world.evaluate(RUNNING.task("t3"));

        assertThat(world.members.calls())
                .containsExactly(
                        "ec2:DescribeNetworkInterfaces" + HERE,
                        "ec2:DescribeSecurityGroups" + HERE,
                        "ec2:DescribeNetworkInterfaces" + HERE);
    }

    @Test
    void theScanOfAnImageIsAskedForOnceForAllItsTasks() {
        world.publish("scanned", "container.image.scan.hasValue()", "each: container");

        var _ = world.evaluate(RUNNING.task("t1"), RUNNING.task("t2"));

        assertThat(world.members.calls()).containsExactly("ecr:DescribeImageScanFindings" + HERE);
    }

    @Test
    void theNumberOfCallsIsLoggedAsAMetric() {
        world.require("tagged", "\"team\" in task.tags");

        var _ = world.evaluate(RUNNING);

        assertThat(world.logged()).contains("\"MemberCalls\":1");
    }
}
