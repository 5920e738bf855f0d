package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * The network of a task.
 *
 * @param ownInterface whether the task has an elastic network interface of its own, which is
 *     network mode {@code awsvpc}; without one it shares the addresses of its container instance
 *     (event {@code attachments[]})
 * @param mode {@code awsvpc}, {@code bridge}, {@code host} or {@code none} ({@code
 *     taskDefinition.networkMode})
 * @param subnetId absent without an interface of its own (event {@code
 *     attachments[].details[subnetId]})
 * @param privateIps of its interfaces (event {@code attachments[].details[privateIPv4Address]})
 * @param publicIps of its interfaces ({@code NetworkInterface.Association.PublicIp})
 * @param ipv6Addresses of its interfaces ({@code NetworkInterface.Ipv6Addresses})
 * @param securityGroups ids of the groups on its interfaces ({@code NetworkInterface.Groups})
 * @param publicSubnet whether its subnet has a default route, IPv4 or IPv6, to an internet gateway
 *     ({@code RouteTable.Routes})
 * @param routeTable the id of the route table that decides so ({@code RouteTable.RouteTableId}):
 *     the one associated with the subnet, or else the main one of its VPC; absent without an
 *     interface of its own
 * @param internetGateway the id of that internet gateway ({@code Route.GatewayId}); absent for a
 *     private subnet
 * @param ingress whom the groups on its interfaces let in, one element a rule and source ({@code
 *     SecurityGroup.IpPermissions})
 */
public record Network(
        boolean ownInterface,
        String mode,
        Optional<String> subnetId,
        List<String> privateIps,
        List<String> publicIps,
        List<String> ipv6Addresses,
        List<String> securityGroups,
        boolean publicSubnet,
        Optional<String> routeTable,
        Optional<String> internetGateway,
        List<IngressRule> ingress) {

    public Network {
        privateIps = List.copyOf(privateIps);
        publicIps = List.copyOf(publicIps);
        ipv6Addresses = List.copyOf(ipv6Addresses);
        securityGroups = List.copyOf(securityGroups);
        ingress = List.copyOf(ingress);
    }
}
