package io.gatecheck.evaluator.facts.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.Answers;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.snapshot.Addresses;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Fact.Missing;
import io.gatecheck.snapshot.ObservedTask;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;

class InterfaceSourceTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final ObservedTask TASK = RUNNING.started();

    private final FakeMembers members = new FakeMembers();
    private final AskedSource<Addresses> facts =
            new AskedSource<>(new InterfaceSource(members), Addresses.class);

    @Test
    void thePublicAddressesOfAnInterfaceAreRead() {
        members.attach(
                Answers.publicInterface(Answers.ENI, "203.0.113.7").toBuilder()
                        .privateIpAddresses(
                                NetworkInterfacePrivateIpAddress.builder()
                                        .association(each -> each.publicIp("203.0.113.7"))
                                        .build(),
                                NetworkInterfacePrivateIpAddress.builder()
                                        .association(each -> each.publicIp("203.0.113.8"))
                                        .build(),
                                NetworkInterfacePrivateIpAddress.builder().build())
                        .ipv6Addresses(
                                NetworkInterfaceIpv6Address.builder()
                                        .ipv6Address("2001:db8::1")
                                        .build())
                        .build());

        var found = ask(TASK);

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new Addresses(
                                        List.of("203.0.113.7", "203.0.113.8"),
                                        List.of("2001:db8::1"),
                                        List.of("sg-0abcd1234"))));
    }

    @Test
    void anInterfaceWithoutPublicAddressIsKnownToHaveNone() {
        members.attach(Answers.privateInterface(Answers.ENI));

        var found = ask(TASK);

        assertThat(found)
                .isEqualTo(
                        new Known<>(new Addresses(List.of(), List.of(), List.of("sg-0abcd1234"))));
    }

    @Test
    void theInterfaceOfAStoppedTaskIsGoneAndSaysNothing() {
        var found = ask(TASK);

        assertThat(found)
                .isEqualTo(
                        Fact.permanent(
                                "the network interface no longer exists; the task is no longer running"));
    }

    @ParameterizedTest
    @EnumSource(names = {"AVAILABLE", "DETACHING"})
    void anInterfaceThatIsDetachedSaysNothingEither(NetworkInterfaceStatus status) {
        members.attach(Answers.privateInterface(Answers.ENI).toBuilder().status(status).build());

        var found = ask(TASK);

        assertThat(found).isInstanceOf(Missing.class);
    }

    @Test
    void aLaunchingTaskHasNoInterfaceYetAndNobodyIsAsked() {
        var found = ask(EventFixture.of("fargate-provisioning").started());

        assertThat(found).isEqualTo(Fact.permanent("the network interface is not attached yet"));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void aTaskWithoutAnInterfaceOfItsOwnIsKnownToHaveNoAddress() {
        var found = ask(EventFixture.of("ec2-running").started());

        assertThat(found).isEqualTo(new Known<>(Addresses.NONE));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void aRunningTaskWhoseEventDoesNotNameTheInterfaceIsNotGuessedAt() {
        var found = ask(RUNNING.without("/detail/attachments/0/details").started());

        assertThat(found)
                .isEqualTo(
                        Fact.permanent(
                                "the event does not contain the id of the network interface"));
    }

    @Test
    void anAccountAndRegionTakesOneCallForTwoHundredInterfaces() {
        List<ObservedTask> tasks =
                IntStream.range(0, 201)
                        .mapToObj(i ->
                                RUNNING.task("t" + i)
                                        .with(
                                                "/detail/attachments/0/details/1",
                                                Map.of(
                                                        "name",
                                                        "networkInterfaceId",
                                                        "value",
                                                        "eni-" + i))
                                        .started())
                        .toList();

        var found = facts.ask(tasks);

        assertThat(found).hasSize(201);
        assertThat(members.calls())
                .containsExactly(
                        "ec2:DescribeNetworkInterfaces 111122223333 eu-central-1",
                        "ec2:DescribeNetworkInterfaces 111122223333 eu-central-1");
    }

    @Test
    void theSameInterfaceIsAskedForOncePerBatch() {
        var again = RUNNING.with("/time", "2026-03-02T10:16:00Z").started();

        var _ = facts.ask(List.of(TASK, TASK, again));

        assertThat(members.calls()).hasSize(1);
    }

    @Test
    void aThrottledCallIsWorthAnotherTry() {
        members.fail("ec2:DescribeNetworkInterfaces", FakeMembers.throttled());

        var found = ask(TASK);

        assertThat(found)
                .isEqualTo(
                        Fact.retryable(
                                "ec2:DescribeNetworkInterfaces in 111122223333 eu-central-1 was"
                                        + " throttled (ThrottlingException)"));
    }

    private Fact<Addresses> ask(ObservedTask task) {
        return facts.ask(task);
    }
}
