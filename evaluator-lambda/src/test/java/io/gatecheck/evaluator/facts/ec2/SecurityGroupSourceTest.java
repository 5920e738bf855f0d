package io.gatecheck.evaluator.facts.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.snapshot.Addresses;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.InboundRules;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import io.gatecheck.task.InboundRule;
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

class SecurityGroupSourceTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final ObservedTask TASK = RUNNING.started();

    private final FakeMembers members = new FakeMembers();
    private final AskedSource<InboundRules> source =
            new AskedSource<>(
                    new SecurityGroupSource(members, Ticker.systemTicker()), InboundRules.class);

    @Test
    void everySourceOfEveryRuleOfEveryGroupIsReadOnItsOwn() {
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

        assertThat(ask("sg-1", "sg-2"))
                .isEqualTo(
                        known(
                                cidr("sg-1", "tcp", 8000, 8080, "10.0.0.0/8"),
                                cidr("sg-1", "tcp", 8000, 8080, "0.0.0.0/0"),
                                cidr("sg-1", "tcp", 8000, 8080, "::/0"),
                                new InboundRule(
                                        "sg-1",
                                        8000,
                                        8080,
                                        "tcp",
                                        Optional.empty(),
                                        Optional.of("sg-9"),
                                        Optional.empty()),
                                new InboundRule(
                                        "sg-1",
                                        8000,
                                        8080,
                                        "tcp",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("pl-1")),
                                cidr("sg-2", "udp", 53, 53, "10.0.0.0/8")));
    }

    @Test
    void aRuleForAllProtocolsLetsInOnAllPorts() {
        members.protect(group("sg-1", permission("-1")));

        assertThat(ask("sg-1")).isEqualTo(known(cidr("sg-1", "all", 0, 65535, "10.0.0.0/8")));
    }

    @Test
    void theTypesOfIcmpAreNoPorts() {
        members.protect(group("sg-1", permission("icmp", 8, 0), permission("58")));

        assertThat(ask("sg-1"))
                .isEqualTo(
                        known(
                                cidr("sg-1", "icmp", -1, -1, "10.0.0.0/8"),
                                cidr("sg-1", "icmpv6", -1, -1, "10.0.0.0/8")));
    }

    @Test
    void anotherProtocolIsLetInOnAllPortsWhateverTheRuleSays() {
        members.protect(group("sg-1", permission("132", 80, 80), permission("6", 80, 80)));

        assertThat(ask("sg-1"))
                .isEqualTo(
                        known(
                                cidr("sg-1", "132", 0, 65535, "10.0.0.0/8"),
                                cidr("sg-1", "tcp", 80, 80, "10.0.0.0/8")));
    }

    @Test
    void aGroupWithoutRulesLetsNobodyIn() {
        members.protect(group("sg-1"));

        assertThat(ask("sg-1")).isEqualTo(known());
    }

    @Test
    void aGroupThatTheAccountDoesNotSeeIsMissingAndNotClosed() {
        members.protect(group("sg-1"));

        assertThat(ask("sg-1", "sg-2"))
                .isEqualTo(
                        Fact.permanent(
                                "111122223333 eu-central-1 cannot see the security group sg-2,"
                                        + " which may belong to the owner of a shared VPC"));
    }

    @Test
    void aTaskWithoutAnInterfaceOfItsOwnHasNoGroupsThatAreKnown() {
        var task = EventFixture.of("ec2-running").started();
        var none = Facts.NONE.with(Facet.INTERFACES, new Known<>(Addresses.NONE));

        var found = source.ask(List.of(task), _ -> none);

        assertThat(found.get(task))
                .isEqualTo(
                        Fact.permanent(
                                "the task has no network interface of its own, and so no security"
                                        + " groups"));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void withoutTheInterfacesTheReasonIsTheirs() {
        var throttled = Facts.NONE.with(Facet.INTERFACES, Fact.retryable("throttled"));

        var found = source.ask(List.of(TASK), _ -> throttled);

        assertThat(found.get(TASK)).isEqualTo(Fact.retryable("throttled"));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void oneCallTakesTwoHundredGroups() {
        Map<ObservedTask, Facts> interfaces =
                IntStream.range(0, 201)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        i -> RUNNING.task("t" + i).started(),
                                        i -> interfacesIn("sg-" + i)));
        IntStream.range(0, 201).forEach(i -> members.protect(group("sg-" + i)));

        var found =
                source.ask(interfaces.keySet(), task -> interfaces.getOrDefault(task, Facts.NONE));

        assertThat(found.values()).hasSize(201).allMatch(fact -> fact instanceof Known<?>);
        assertThat(members.calls()).hasSize(2);
    }

    private Fact<InboundRules> ask(String... groups) {
        return source.ask(List.of(TASK), _ -> interfacesIn(groups))
                .getOrDefault(TASK, Fact.permanent("not asked"));
    }

    private static Facts interfacesIn(String... groups) {
        return Facts.NONE.with(
                Facet.INTERFACES,
                new Known<>(new Addresses(List.of(), List.of(), List.of(groups))));
    }

    private static Fact<InboundRules> known(InboundRule... rules) {
        return new Known<>(new InboundRules(List.of(rules)));
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

    private static InboundRule cidr(
            String group, String protocol, int first, int last, String block) {
        return new InboundRule(
                group,
                first,
                last,
                protocol,
                Optional.of(block),
                Optional.empty(),
                Optional.empty());
    }
}
