package io.gatecheck.snapshot;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the network interfaces of a task can be reached.
 *
 * @param securityGroups the ids of their groups
 */
public record Addresses(List<String> publicIps, List<String> ipv6, List<String> securityGroups) {

    /** There is no interface. */
    public static final Addresses NONE = new Addresses(List.of(), List.of(), List.of());

    public Addresses {
        publicIps = List.copyOf(publicIps);
        ipv6 = List.copyOf(ipv6);
        securityGroups = List.copyOf(securityGroups);
    }

    /** Those of both. */
    public Addresses and(Addresses other) {
        return new Addresses(
                both(publicIps, other.publicIps),
                both(ipv6, other.ipv6),
                both(securityGroups, other.securityGroups));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
