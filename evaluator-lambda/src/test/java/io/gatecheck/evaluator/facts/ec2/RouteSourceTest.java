package io.gatecheck.evaluator.facts.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.Answers;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.judging.ClockTicker;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Fact.Missing;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.SubnetRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteState;

class RouteSourceTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final ObservedTask TASK = RUNNING.started();

    private static final String OWN_TABLE = "rtb-" + Answers.SUBNET;

    private final FakeMembers members = new FakeMembers();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:15:30Z"));
    private final AskedSource<SubnetRoute> facts =
            new AskedSource<>(new RouteSource(members, new ClockTicker(clock)), SubnetRoute.class);

    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of("an internet gateway", true, Answers.toInternet()),
                Arguments.of(
                        "an internet gateway for IPv6",
                        true,
                        Route.builder()
                                .destinationIpv6CidrBlock("::/0")
                                .gatewayId("igw-1")
                                .state(RouteState.ACTIVE)
                                .build()),
                Arguments.of(
                        "an internet gateway for a part of the internet",
                        false,
                        Route.builder()
                                .destinationCidrBlock("198.51.100.0/24")
                                .gatewayId("igw-1")
                                .state(RouteState.ACTIVE)
                                .build()),
                Arguments.of(
                        "an internet gateway that is gone",
                        false,
                        Answers.toInternet().toBuilder().state(RouteState.BLACKHOLE).build()),
                Arguments.of(
                        "a NAT gateway",
                        false,
                        Route.builder()
                                .destinationCidrBlock("0.0.0.0/0")
                                .natGatewayId("nat-1")
                                .state(RouteState.ACTIVE)
                                .build()),
                Arguments.of(
                        "a transit gateway",
                        false,
                        Route.builder()
                                .destinationCidrBlock("0.0.0.0/0")
                                .transitGatewayId("tgw-1")
                                .state(RouteState.ACTIVE)
                                .build()),
                Arguments.of(
                        "an egress-only internet gateway",
                        false,
                        Route.builder()
                                .destinationIpv6CidrBlock("::/0")
                                .egressOnlyInternetGatewayId("eigw-1")
                                .state(RouteState.ACTIVE)
                                .build()),
                Arguments.of(
                        "a virtual private gateway",
                        false,
                        Route.builder()
                                .destinationCidrBlock("0.0.0.0/0")
                                .gatewayId("vgw-1")
                                .state(RouteState.ACTIVE)
                                .build()),
                Arguments.of(
                        "nowhere but home",
                        false,
                        Route.builder()
                                .destinationCidrBlock("10.0.0.0/16")
                                .gatewayId("local")
                                .state(RouteState.ACTIVE)
                                .build()));
    }

    @ParameterizedTest(name = "a default route to {0}: {1}")
    @MethodSource("routes")
    void onlyADefaultRouteToAnInternetGatewayMakesASubnetPublic(
            String target, boolean isPublic, Route only) {
        members.route(Answers.tableOf(Answers.SUBNET, only));

        var found = ask(TASK);

        assertThat(found.known())
                .as(target)
                .map(route -> route.internetGateway().isPresent())
                .contains(isPublic);
    }

    @Test
    void aSubnetWithATableOfItsOwnTakesOneCall() {
        members.route(Answers.tableOf(Answers.SUBNET, Answers.toInternet()));

        var _ = ask(TASK);

        assertThat(members.calls())
                .containsExactly("ec2:DescribeRouteTables 111122223333 eu-central-1");
    }

    @Test
    void aSubnetWithoutOneFollowsTheMainTableOfItsVpcInThreeCalls() {
        members.subnet(Answers.SUBNET, "vpc-1")
                .route(Answers.mainTableOf("vpc-1", Answers.toInternet()))
                .route(Answers.mainTableOf("vpc-2"));

        var found = ask(TASK);

        assertThat(found).isEqualTo(known("rtb-main-vpc-1", "igw-0abcd1234"));
        assertThat(members.calls())
                .containsExactly(
                        "ec2:DescribeRouteTables 111122223333 eu-central-1",
                        "ec2:DescribeSubnets 111122223333 eu-central-1",
                        "ec2:DescribeRouteTables 111122223333 eu-central-1");
    }

    @Test
    void theOwnTableOfASubnetWinsOverTheMainOne() {
        members.subnet(Answers.SUBNET, "vpc-0abcd1234")
                .route(Answers.tableOf(Answers.SUBNET))
                .route(Answers.mainTableOf("vpc-0abcd1234", Answers.toInternet()));

        var found = ask(TASK);

        assertThat(found).isEqualTo(known(OWN_TABLE));
    }

    @Test
    void allSubnetsOfAnAccountAndRegionAreAskedForAtOnce() {
        var other = inSubnet("subnet-2");
        var third = inSubnet("subnet-3");
        members.route(Answers.tableOf(Answers.SUBNET, Answers.toInternet()))
                .subnet("subnet-2", "vpc-1")
                .subnet("subnet-3", "vpc-2")
                .route(Answers.mainTableOf("vpc-1"))
                .route(Answers.mainTableOf("vpc-2", Answers.toInternet()));

        var found = facts.ask(List.of(TASK, other, third));

        assertThat(found)
                .isEqualTo(
                        Map.of(
                                TASK, known(OWN_TABLE, "igw-0abcd1234"),
                                other, known("rtb-main-vpc-1"),
                                third, known("rtb-main-vpc-2", "igw-0abcd1234")));
        assertThat(members.calls()).hasSize(3);
    }

    @Test
    void aSubnetIsCachedForTwoMinutes() {
        members.route(Answers.tableOf(Answers.SUBNET, Answers.toInternet()));
        var _ = ask(TASK);
        members.forgetCalls();

        clock.advance(Duration.ofSeconds(119));
        var cached = ask(TASK);
        var callsBefore = members.calls();
        clock.advance(Duration.ofSeconds(2));
        var _ = ask(TASK);

        assertThat(cached).isEqualTo(known(OWN_TABLE, "igw-0abcd1234"));
        assertThat(callsBefore).isEmpty();
        assertThat(members.calls()).hasSize(1);
    }

    @Test
    void aFailureIsNotCached() {
        members.route(Answers.tableOf(Answers.SUBNET))
                .fail("ec2:DescribeRouteTables", FakeMembers.denied());
        var before = ask(TASK);
        members.mend("ec2:DescribeRouteTables");

        var after = ask(TASK);

        assertThat(before).isInstanceOf(Missing.class);
        assertThat(after).isEqualTo(known(OWN_TABLE));
    }

    @Test
    void aSubnetThatEc2DoesNotKnowIsNotCalledPrivate() {
        members.route(Answers.mainTableOf("vpc-1"));

        var found = ask(TASK);

        assertThat(found)
                .isEqualTo(
                        Fact.permanent(
                                "the route table of subnet-0abcd1234abcd1234 was not found"));
    }

    @Test
    void aDeniedFallBackLeavesTheSubnetsThatAreKnown() {
        var other = inSubnet("subnet-2");
        members.route(Answers.tableOf(Answers.SUBNET, Answers.toInternet()))
                .fail("ec2:DescribeSubnets", FakeMembers.throttled());

        var found = facts.ask(List.of(TASK, other));

        assertThat(found.get(TASK)).isEqualTo(known(OWN_TABLE, "igw-0abcd1234"));
        assertThat(found.get(other))
                .isEqualTo(
                        Fact.retryable(
                                "ec2:DescribeSubnets in 111122223333 eu-central-1 was throttled"
                                        + " (ThrottlingException)"));
    }

    @Test
    void aTaskOnTheInterfaceOfItsInstanceHasNoSubnetToJudge() {
        var found = ask(EventFixture.of("ec2-running").started());

        assertThat(found)
                .isEqualTo(
                        Fact.permanent(
                                "the task has no network interface of its own, and so no subnet"));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void aLaunchingTaskHasItsSubnetAlready() {
        members.route(Answers.tableOf(Answers.SUBNET, Answers.toInternet()));

        var found = ask(EventFixture.of("fargate-provisioning").started());

        assertThat(found).isEqualTo(known(OWN_TABLE, "igw-0abcd1234"));
    }

    private static Fact<SubnetRoute> known(String table) {
        return new Known<>(new SubnetRoute(table, Optional.empty()));
    }

    private static Fact<SubnetRoute> known(String table, String gateway) {
        return new Known<>(new SubnetRoute(table, Optional.of(gateway)));
    }

    private static ObservedTask inSubnet(String id) {
        return RUNNING.task(id)
                .with("/detail/attachments/0/details/0", Map.of("name", "subnetId", "value", id))
                .started();
    }

    private Fact<SubnetRoute> ask(ObservedTask task) {
        return facts.ask(task);
    }
}
