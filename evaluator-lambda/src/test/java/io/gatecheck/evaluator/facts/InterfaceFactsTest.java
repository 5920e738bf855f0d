package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.event.EventFixture;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.evaluator.member.FakeMembers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;

class InterfaceFactsTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final TaskEvent EVENT = RUNNING.launch();

    private final FakeMembers members = new FakeMembers();
    private final InterfaceFacts facts = new InterfaceFacts(members);

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

        var found = ask(EVENT);

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

        var found = ask(EVENT);

        assertThat(found)
                .isEqualTo(
                        new Known<>(new Addresses(List.of(), List.of(), List.of("sg-0abcd1234"))));
    }

    @Test
    void theInterfaceOfAStoppedTaskIsGoneAndSaysNothing() {
        var found = ask(EVENT);

        assertThat(found)
                .isEqualTo(
                        new Missing<>(
                                "the network interface is gone; the task is no longer running",
                                false));
    }

    @ParameterizedTest
    @EnumSource(names = {"AVAILABLE", "DETACHING"})
    void anInterfaceThatIsDetachedSaysNothingEither(NetworkInterfaceStatus status) {
        members.attach(Answers.privateInterface(Answers.ENI).toBuilder().status(status).build());

        var found = ask(EVENT);

        assertThat(found).isInstanceOf(Missing.class);
    }

    @Test
    void aLaunchingTaskHasNoInterfaceYetAndNobodyIsAsked() {
        var found = ask(EventFixture.of("fargate-provisioning").launch());

        assertThat(found)
                .isEqualTo(new Missing<>("the network interface is not attached yet", false));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void aTaskWithoutAnInterfaceOfItsOwnIsKnownToHaveNoAddress() {
        var found = ask(EventFixture.of("ec2-running").launch());

        assertThat(found).isEqualTo(new Known<>(Addresses.NONE));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void aRunningTaskWhoseEventDoesNotNameTheInterfaceIsNotGuessedAt() {
        var found = ask(RUNNING.without("/detail/attachments/0/details").launch());

        assertThat(found)
                .isEqualTo(new Missing<>("the event does not name the network interface", false));
    }

    @Test
    void anAccountAndRegionTakesOneCallForTwoHundredInterfaces() {
        List<TaskEvent> events =
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
                                        .launch())
                        .toList();

        var found = facts.of(events, new MemberCalls());

        assertThat(found).hasSize(201);
        assertThat(members.calls())
                .containsExactly(
                        "ec2:DescribeNetworkInterfaces 111122223333 eu-central-1",
                        "ec2:DescribeNetworkInterfaces 111122223333 eu-central-1");
    }

    @Test
    void theSameInterfaceIsAskedForOncePerBatch() {
        var again = RUNNING.with("/time", "2026-03-02T10:16:00Z").launch();

        var _ = facts.of(List.of(EVENT, EVENT, again), new MemberCalls());

        assertThat(members.calls()).hasSize(1);
    }

    @Test
    void aThrottledCallIsWorthAnotherTry() {
        members.fail("ec2:DescribeNetworkInterfaces", FakeMembers.throttled());

        var found = ask(EVENT);

        assertThat(found)
                .isEqualTo(
                        new Missing<>(
                                "ec2:DescribeNetworkInterfaces in 111122223333 eu-central-1 was"
                                        + " throttled (ThrottlingException)",
                                true));
    }

    private Fact<Addresses> ask(TaskEvent event) {
        return facts.of(List.of(event), new MemberCalls()).getOrDefault(event, Fact.unread());
    }
}
