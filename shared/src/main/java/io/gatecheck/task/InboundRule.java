package io.gatecheck.task;

import java.util.Optional;

/**
 * One source that a security group of a task allows ({@code SecurityGroup.IpPermissions}, with one
 * rule for each of its sources). Exactly one of {@code cidr}, {@code fromGroup} and {@code
 * prefixList} is there.
 *
 * @param group the id of the security group that has the rule
 * @param firstPort 0 if every port is open, -1 if the protocol has none ({@code FromPort})
 * @param lastPort 65535 if every port is open, -1 if the protocol has none ({@code ToPort})
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code icmpv6}, the number of another
 *     one, or {@code all} ({@code IpProtocol})
 * @param cidr a CIDR block, IPv4 or IPv6 ({@code IpRanges}, {@code Ipv6Ranges})
 * @param fromGroup the id of a security group whose members are allowed ({@code UserIdGroupPairs})
 * @param prefixList the id of a prefix list, which is not resolved ({@code PrefixListIds})
 */
public record InboundRule(
        String group,
        long firstPort,
        long lastPort,
        String protocol,
        Optional<String> cidr,
        Optional<String> fromGroup,
        Optional<String> prefixList) {}
