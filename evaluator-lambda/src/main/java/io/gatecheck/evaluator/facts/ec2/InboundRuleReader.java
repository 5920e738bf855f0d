package io.gatecheck.evaluator.facts.ec2;

import io.gatecheck.snapshot.InboundRules;
import io.gatecheck.task.InboundRule;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/**
 * Reads the inbound rules of a security group (API_IpPermission, which has the sources of several
 * rules together).
 */
final class InboundRuleReader {

    private static final int LAST_PORT = 65_535;

    private InboundRuleReader() {}

    static InboundRules read(SecurityGroup group) {
        return new InboundRules(
                group.ipPermissions().stream()
                        .flatMap(permission -> rules(group.groupId(), permission))
                        .toList());
    }

    private static Stream<InboundRule> rules(String group, IpPermission permission) {
        String protocol = protocol(permission.ipProtocol());
        PortBounds ports = ports(protocol, permission);
        return sources(permission)
                .map(source ->
                        new InboundRule(
                                group,
                                ports.first,
                                ports.last,
                                protocol,
                                source.cidr,
                                source.fromGroup,
                                source.prefixList));
    }

    private static Stream<Source> sources(IpPermission permission) {
        return Stream.of(
                        permission.ipRanges().stream().map(IpRange::cidrIp).map(Source::block),
                        permission.ipv6Ranges().stream()
                                .map(Ipv6Range::cidrIpv6)
                                .map(Source::block),
                        permission.userIdGroupPairs().stream()
                                .map(UserIdGroupPair::groupId)
                                .map(Source::members),
                        permission.prefixListIds().stream()
                                .map(PrefixListId::prefixListId)
                                .map(Source::list))
                .flatMap(sources -> sources);
    }

    /** EC2 accepts a number as well as a name, and returns a name if it has one. */
    private static String protocol(String said) {
        return switch (said) {
            case "-1" -> "all";
            case "1" -> "icmp";
            case "6" -> "tcp";
            case "17" -> "udp";
            case "58" -> "icmpv6";
            case String other -> other;
        };
    }

    /**
     * The ports of a permission: for TCP and UDP those it says; ICMP has types in their place;
     * every other protocol is open on all ports, whatever the permission says (API_IpPermission
     * {@code IpProtocol}).
     */
    private static PortBounds ports(String protocol, IpPermission permission) {
        return switch (protocol) {
            case "tcp", "udp" ->
                    new PortBounds(
                            Optional.ofNullable(permission.fromPort()).orElse(0),
                            Optional.ofNullable(permission.toPort()).orElse(LAST_PORT));
            case "icmp", "icmpv6" -> new PortBounds(-1, -1);
            case String _ -> new PortBounds(0, LAST_PORT);
        };
    }

    private record PortBounds(long first, long last) {}

    private record Source(
            Optional<String> cidr, Optional<String> fromGroup, Optional<String> prefixList) {

        static Source block(String cidr) {
            return new Source(Optional.of(cidr), Optional.empty(), Optional.empty());
        }

        static Source members(String group) {
            return new Source(Optional.empty(), Optional.of(group), Optional.empty());
        }

        static Source list(String id) {
            return new Source(Optional.empty(), Optional.empty(), Optional.of(id));
        }
    }
}
