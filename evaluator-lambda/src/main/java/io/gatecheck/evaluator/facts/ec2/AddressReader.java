package io.gatecheck.evaluator.facts.ec2;

import io.gatecheck.snapshot.Addresses;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;

/** Reads how a network interface can be reached (API_NetworkInterface). */
final class AddressReader {

    private AddressReader() {}

    static Addresses read(NetworkInterface eni) {
        Stream<NetworkInterfaceAssociation> associations =
                Stream.concat(
                        Stream.ofNullable(eni.association()),
                        eni.privateIpAddresses().stream()
                                .map(NetworkInterfacePrivateIpAddress::association));
        return new Addresses(
                associations
                        .filter(Objects::nonNull)
                        .map(NetworkInterfaceAssociation::publicIp)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                eni.ipv6Addresses().stream().map(NetworkInterfaceIpv6Address::ipv6Address).toList(),
                eni.groups().stream().map(GroupIdentifier::groupId).toList());
    }
}
