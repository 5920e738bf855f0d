package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.EventFixture;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.task.IngressRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

class IngressFactsTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final TaskEvent EVENT = RUNNING.launch();

    private final FakeMembers members = new FakeMembers();
    private final IngressFacts ingress = new IngressFacts(members, Ticker.systemTicker());
    private final MemberCalls calls = new MemberCalls();

    @Test
    void everySourceOfEveryRuleOfEveryGroupIsToldOnItsOwn() {
        members.protect(
                        group(
                                "sg-1",
                                IpPermission.builder()
                                        .ipProtocol("tcp")
                                        .fromPort(8000)
                                        .toPort(8080)
                                        .ipRanges(
                                                IpRange.builder().cidrIp("10.0.0.0/8").build(),
                                                IpRange.builder().cidrIp("0.0.0.0/0").build())
                                        .ipv6Ranges(Ipv6Range.builder().cidrIpv6("::/0").build())
                                        .userIdGroupPairs(
                                                UserIdGroupPair.builder().groupId("sg-9").build())
                                        .prefixListIds(
                                                PrefixListId.builder().prefixListId("pl-1").build())
                                        .build()))
                .protect(group("sg-2", permission("udp", 53, 53)));

        assertThat(rules("sg-1", "sg-2"))
                .isEqualTo(
                        new Known<>(
                                List.of(
                                        cidr("sg-1", "tcp", 8000, 8080, "10.0.0.0/8"),
                                        cidr("sg-1", "tcp", 8000, 8080, "0.0.0.0/0"),
                                        cidr("sg-1", "tcp", 8000, 8080, "::/0"),
                                        new IngressRule(
                                                "sg-1",
                                                "tcp",
                                                8000,
                                                8080,
                                                Optional.empty(),
                                                Optional.of("sg-9"),
                                                Optional.empty()),
                                        new IngressRule(
                                                "sg-1",
                                                "tcp",
                                                8000,
                                                8080,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of("pl-1")),
                                        cidr("sg-2", "udp", 53, 53, "10.0.0.0/8"))));
    }

    @Test
    void aRuleForAllProtocolsLetsInOnAllPorts() {
        members.protect(group("sg-1", permission("-1")));

        assertThat(rules("sg-1"))
                .isEqualTo(new Known<>(List.of(cidr("sg-1", "all", 0, 65535, "10.0.0.0/8"))));
    }

    @Test
    void theTypesOfIcmpAreNoPorts() {
        members.protect(group("sg-1", permission("icmp", 8, 0), permission("58")));

        assertThat(rules("sg-1"))
                .isEqualTo(
                        new Known<>(
                                List.of(
                                        cidr("sg-1", "icmp", -1, -1, "10.0.0.0/8"),
                                        cidr("sg-1", "icmpv6", -1, -1, "10.0.0.0/8"))));
    }

    @Test
    void anotherProtocolIsLetInOnAllPortsWhateverTheRuleSays() {
        members.protect(group("sg-1", permission("132", 80, 80), permission("6", 80, 80)));

        assertThat(rules("sg-1"))
                .isEqualTo(
                        new Known<>(
                                List.of(
                                        cidr("sg-1", "132", 0, 65535, "10.0.0.0/8"),
                                        cidr("sg-1", "tcp", 80, 80, "10.0.0.0/8"))));
    }

    @Test
    void aGroupWithoutRulesLetsNobodyIn() {
        members.protect(group("sg-1"));

        assertThat(rules("sg-1")).isEqualTo(new Known<>(List.of()));
    }

    @Test
    void aGroupThatTheAccountDoesNotSeeIsMissingAndNotClosed() {
        members.protect(group("sg-1"));

        assertThat(rules("sg-1", "sg-2"))
                .isEqualTo(
                        new Missing<>(
                                "111122223333 eu-central-1 does not see the security group sg-2,"
                                        + " which may belong to the owner of a shared VPC",
                                false));
    }

    @Test
    void aTaskWithoutAnInterfaceOfItsOwnHasNoGroupsThatAreKnown() {
        var event = EventFixture.of("ec2-running").launch();

        var found = ingress.of(List.of(event), Map.of(event, new Known<>(Addresses.NONE)), calls);

        assertThat(found.get(event))
                .isEqualTo(
                        new Missing<>(
                                "the task has no network interface of its own, and so no security"
                                        + " groups",
                                false));
        assertThat(calls.made()).isZero();
    }

    @Test
    void withoutTheInterfacesTheReasonIsTheirs() {
        var found = ingress.of(List.of(EVENT), Map.of(EVENT, Fact.passing("throttled")), calls);

        assertThat(found.get(EVENT)).isEqualTo(new Missing<>("throttled", true));
        assertThat(calls.made()).isZero();
    }

    @Test
    void oneCallTakesTwoHundredGroups() {
        Map<TaskEvent, Fact<Addresses>> interfaces =
                IntStream.range(0, 201)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        i -> RUNNING.task("t" + i).launch(),
                                        i -> groups("sg-" + i)));
        IntStream.range(0, 201).forEach(i -> members.protect(group("sg-" + i)));

        var found = ingress.of(List.copyOf(interfaces.keySet()), interfaces, calls);

        assertThat(found.values()).hasSize(201).allMatch(fact -> fact instanceof Known<?>);
        assertThat(calls.made()).isEqualTo(2);
    }

    private Fact<List<IngressRule>> rules(String... groups) {
        return ingress.of(List.of(EVENT), Map.of(EVENT, groups(groups)), calls)
                .getOrDefault(EVENT, Fact.unread());
    }

    private static Fact<Addresses> groups(String... ids) {
        return new Known<>(new Addresses(List.of(), List.of(), List.of(ids)));
    }

    private static SecurityGroup group(String id, IpPermission... permissions) {
        return SecurityGroup.builder().groupId(id).ipPermissions(permissions).build();
    }

    private static IpPermission permission(String protocol) {
        return IpPermission.builder()
                .ipProtocol(protocol)
                .ipRanges(IpRange.builder().cidrIp("10.0.0.0/8").build())
                .build();
    }

    private static IpPermission permission(String protocol, int from, int to) {
        return permission(protocol).toBuilder().fromPort(from).toPort(to).build();
    }

    private static IngressRule cidr(
            String group, String protocol, int first, int last, String block) {
        return new IngressRule(
                group,
                protocol,
                first,
                last,
                Optional.of(block),
                Optional.empty(),
                Optional.empty());
    }
}
