package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.organization.Ids;
import io.gatecheck.local.sandbox.organization.SandboxNetwork;
import io.gatecheck.local.sandbox.organization.SandboxSubnet;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/** The route tables of an account and Region. */
final class SandboxRoutes {

    private static final Route LOCAL =
            Route.builder().destinationCidrBlock("10.20.0.0/16").gatewayId("local").build();

    private SandboxRoutes() {}

    /** One table for each subnet that has its own, and the main table of each VPC. */
    static List<RouteTable> of(ReaderAccess reach) {
        String account = reach.account().value();
        String region = reach.region().code();
        List<RouteTable> tables = new ArrayList<>();
        for (SandboxSubnet subnet : SandboxSubnet.values()) {
            RouteTableAssociation.Builder association =
                    RouteTableAssociation.builder().main(subnet.usesMainTable());
            if (!subnet.usesMainTable()) {
                association.subnetId(SandboxNetwork.subnetId(account, region, subnet));
            }
            tables.add(
                    RouteTable.builder()
                            .routeTableId(Ids.resource("rtb", account, region, subnet.name()))
                            .vpcId(SandboxNetwork.vpcId(account, region, subnet.vpc()))
                            .associations(association.build())
                            .routes(LOCAL, defaultRoute(subnet, account + "/" + region))
                            .build());
        }
        return tables;
    }

    private static Route defaultRoute(SandboxSubnet subnet, String place) {
        Route.Builder route = Route.builder();
        return switch (subnet) {
            case PRIVATE, PRIVATE_BY_MAIN_TABLE ->
                    route.destinationCidrBlock("0.0.0.0/0")
                            .natGatewayId(Ids.resource("nat", place))
                            .build();
            case PUBLIC, PUBLIC_BY_MAIN_TABLE ->
                    route.destinationCidrBlock("0.0.0.0/0")
                            .gatewayId(Ids.resource("igw", place))
                            .build();
            case PUBLIC_BY_IPV6 ->
                    route.destinationIpv6CidrBlock("::/0")
                            .gatewayId(Ids.resource("igw", place))
                            .build();
            case EGRESS_ONLY_IPV6 ->
                    route.destinationIpv6CidrBlock("::/0")
                            .egressOnlyInternetGatewayId(Ids.resource("eigw", place))
                            .build();
        };
    }
}
