package io.gatecheck.local.moto;

import io.gatecheck.cases.SubnetKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/**
 * The networks of one account on moto: a subnet of each kind, in a VPC whose main table leads to a
 * NAT gateway, or in one whose main table leads to an internet gateway.
 */
final class MotoNetwork {

    private static final String EVERY_IPV4 = "0.0.0.0/0";
    private static final String EVERY_IPV6 = "::/0";

    private final Ec2Client ec2;
    private final Vpc inward;
    private final Vpc outward;
    private final Map<SubnetKind, Place> places = new EnumMap<>(SubnetKind.class);

    /** A subnet, and the security group of the tasks in it. */
    record Place(String subnet, String securityGroup) {}

    private record Vpc(String id, String addresses, String internetGateway, String securityGroup) {

        String block(int number) {
            return addresses + "." + number + ".0/24";
        }
    }

    MotoNetwork(Ec2Client ec2) {
        this.ec2 = ec2;
        this.inward = vpc("10.10");
        this.outward = vpc("10.20");
        String natGateway = natGateway();
        String egressOnly = egressOnlyGateway();
        route(
                mainTable(inward),
                to -> to.destinationCidrBlock(EVERY_IPV4).natGatewayId(natGateway));
        route(
                mainTable(outward),
                to -> to.destinationCidrBlock(EVERY_IPV4).gatewayId(outward.internetGateway));
        for (SubnetKind kind : SubnetKind.values()) {
            places.put(kind, place(kind, natGateway, egressOnly));
        }
    }

    /** The VPC in which a load balancer can stand. */
    String vpc() {
        return inward.id;
    }

    /** The subnet of a kind. */
    Place at(SubnetKind kind) {
        return Objects.requireNonNull(places.get(kind));
    }

    private Place place(SubnetKind kind, String natGateway, String egressOnly) {
        return switch (kind) {
            case PRIVATE ->
                    subnet(
                            inward,
                            1,
                            to -> to.destinationCidrBlock(EVERY_IPV4).natGatewayId(natGateway));
            case PRIVATE_BY_MAIN_TABLE -> subnet(inward, 2);
            case EGRESS_ONLY_IPV6 ->
                    subnet(
                            inward,
                            3,
                            to ->
                                    to.destinationIpv6CidrBlock(EVERY_IPV6)
                                            .egressOnlyInternetGatewayId(egressOnly));
            case PUBLIC ->
                    subnet(
                            inward,
                            4,
                            to ->
                                    to.destinationCidrBlock(EVERY_IPV4)
                                            .gatewayId(inward.internetGateway));
            case PUBLIC_BY_MAIN_TABLE -> subnet(outward, 5);
            case PUBLIC_BY_IPV6 ->
                    subnet(
                            inward,
                            6,
                            to ->
                                    to.destinationIpv6CidrBlock(EVERY_IPV6)
                                            .gatewayId(inward.internetGateway));
        };
    }

    private Vpc vpc(String addresses) {
        String id =
                ec2.createVpc(ask ->
                                ask.cidrBlock(addresses + ".0.0/16")
                                        .amazonProvidedIpv6CidrBlock(true))
                        .vpc()
                        .vpcId();
        // Without host names in the VPC, RunTask with awsvpc ends in an internal error of moto's.
        var _ =
                ec2.modifyVpcAttribute(
                        ask -> ask.vpcId(id).enableDnsHostnames(on -> on.value(true)));
        String gateway = ec2.createInternetGateway(ask -> {}).internetGateway().internetGatewayId();
        var _ = ec2.attachInternetGateway(ask -> ask.vpcId(id).internetGatewayId(gateway));
        String group =
                ec2.createSecurityGroup(
                                ask -> ask.vpcId(id).groupName("tasks").description("Tasks"))
                        .groupId();
        var _ =
                ec2.authorizeSecurityGroupIngress(
                        ask -> ask.groupId(group).ipPermissions(fromTheNetwork(), from(group)));
        return new Vpc(id, addresses, gateway, group);
    }

    private static IpPermission fromTheNetwork() {
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(8080)
                .toPort(8080)
                .ipRanges(IpRange.builder().cidrIp("10.0.0.0/8").build())
                .build();
    }

    private static IpPermission from(String group) {
        return IpPermission.builder()
                .ipProtocol("-1")
                .userIdGroupPairs(UserIdGroupPair.builder().groupId(group).build())
                .build();
    }

    private String natGateway() {
        String address = ec2.allocateAddress(ask -> ask.domain(DomainType.VPC)).allocationId();
        String subnet = newSubnet(inward, 0);
        return ec2.createNatGateway(ask -> ask.subnetId(subnet).allocationId(address))
                .natGateway()
                .natGatewayId();
    }

    private String egressOnlyGateway() {
        return ec2.createEgressOnlyInternetGateway(ask -> ask.vpcId(inward.id))
                .egressOnlyInternetGateway()
                .egressOnlyInternetGatewayId();
    }

    private String mainTable(Vpc vpc) {
        return ec2.describeRouteTables(ask ->
                        ask.filters(filter("vpc-id", vpc.id), filter("association.main", "true")))
                .routeTables()
                .getFirst()
                .routeTableId();
    }

    private Place subnet(Vpc vpc, int number) {
        return new Place(newSubnet(vpc, number), vpc.securityGroup);
    }

    private Place subnet(Vpc vpc, int number, Consumer<CreateRouteRequest.Builder> route) {
        Place place = subnet(vpc, number);
        String table = ec2.createRouteTable(ask -> ask.vpcId(vpc.id)).routeTable().routeTableId();
        route(table, route);
        var _ = ec2.associateRouteTable(ask -> ask.routeTableId(table).subnetId(place.subnet));
        return place;
    }

    private String newSubnet(Vpc vpc, int number) {
        return ec2.createSubnet(ask -> ask.vpcId(vpc.id).cidrBlock(vpc.block(number)))
                .subnet()
                .subnetId();
    }

    private void route(String table, Consumer<CreateRouteRequest.Builder> route) {
        var _ = ec2.createRoute(route.andThen(ask -> ask.routeTableId(table)));
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
