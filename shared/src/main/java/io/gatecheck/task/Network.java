package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * The network of a task; {@code task.network} in the policy language.
 *
 * @param ownInterface whether the task has its own elastic network interface (network mode {@code
 *     awsvpc}); without one it shares the addresses of its container instance (event {@code
 *     attachments[]})
 * @param mode {@code awsvpc}, {@code bridge}, {@code host} or {@code none} ({@code
 *     taskDefinition.networkMode})
 * @param subnetId absent without its own interface (event {@code attachments[].details[subnetId]})
 * @param privateIps of its interfaces (event {@code attachments[].details[privateIPv4Address]})
 * @param publicIps of its interfaces ({@code NetworkInterface.Association.PublicIp})
 * @param ipv6Addresses of its interfaces ({@code NetworkInterface.Ipv6Addresses})
 * @param securityGroups ids of the groups on its interfaces ({@code NetworkInterface.Groups})
 * @param inboundRules the inbound rules of the groups on its interfaces, one element per rule and
 *     source ({@code SecurityGroup.IpPermissions})
 * @param publicSubnet whether its subnet has a default route, IPv4 or IPv6, to an internet gateway
 *     ({@code RouteTable.Routes})
 * @param routeTable the id of the route table that decides this ({@code RouteTable.RouteTableId}):
 *     the one associated with the subnet, or else the main one of its VPC
 * @param internetGateway the id of that internet gateway ({@code Route.GatewayId}); absent for a
 *     private subnet
 * @param proxyContainer the container that proxies the traffic of the others, as for AWS App Mesh;
 *     absent if there is none ({@code proxyConfiguration.containerName})
 */
public record Network(
        boolean ownInterface,
        @From(Facet.DEFINITION) String mode,
        @PerTask Optional<String> subnetId,
        @From(Facet.INTERFACES) @PerTask List<String> privateIps,
        @From(Facet.INTERFACES) @PerTask List<String> publicIps,
        @From(Facet.INTERFACES) @PerTask List<String> ipv6Addresses,
        @From(Facet.INTERFACES) List<String> securityGroups,
        @From(Facet.SECURITY_GROUPS) List<InboundRule> inboundRules,
        @From(Facet.ROUTES) boolean publicSubnet,
        @From(Facet.ROUTES) @PerTask Optional<String> routeTable,
        @From(Facet.ROUTES) @PerTask Optional<String> internetGateway,
        @From(Facet.DEFINITION) Optional<String> proxyContainer) {

    public Network {
        privateIps = List.copyOf(privateIps);
        publicIps = List.copyOf(publicIps);
        ipv6Addresses = List.copyOf(ipv6Addresses);
        securityGroups = List.copyOf(securityGroups);
        inboundRules = List.copyOf(inboundRules);
    }
}
