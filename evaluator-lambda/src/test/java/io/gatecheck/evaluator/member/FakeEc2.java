package io.gatecheck.evaluator.member;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/** EC2 as far as the evaluator asks it; filters mean what they mean there. */
record FakeEc2(FakeMembers members, MemberRegion region) implements Ec2Client {

    @Override
    public DescribeNetworkInterfacesResponse describeNetworkInterfaces(
            DescribeNetworkInterfacesRequest request) {
        members.called("ec2:DescribeNetworkInterfaces", region);
        Set<String> ids = values(request.filters(), "network-interface-id");
        return DescribeNetworkInterfacesResponse.builder()
                .networkInterfaces(
                        members.interfaces.stream()
                                .filter(eni -> ids.contains(eni.networkInterfaceId()))
                                .toList())
                .build();
    }

    @Override
    public DescribeSubnetsResponse describeSubnets(DescribeSubnetsRequest request) {
        members.called("ec2:DescribeSubnets", region);
        Set<String> ids = values(request.filters(), "subnet-id");
        return DescribeSubnetsResponse.builder()
                .subnets(
                        members.subnets.stream()
                                .filter(subnet -> ids.contains(subnet.subnetId()))
                                .toList())
                .build();
    }

    @Override
    public DescribeRouteTablesResponse describeRouteTables(DescribeRouteTablesRequest request) {
        members.called("ec2:DescribeRouteTables", region);
        return DescribeRouteTablesResponse.builder()
                .routeTables(
                        members.tables.stream()
                                .filter(table -> matches(table, request.filters()))
                                .toList())
                .build();
    }

    @Override
    public DescribeSecurityGroupsResponse describeSecurityGroups(
            DescribeSecurityGroupsRequest request) {
        members.called("ec2:DescribeSecurityGroups", region);
        Set<String> ids = values(request.filters(), "group-id");
        return DescribeSecurityGroupsResponse.builder()
                .securityGroups(
                        members.groups.stream()
                                .filter(group -> ids.contains(group.groupId()))
                                .toList())
                .build();
    }

    private static boolean matches(RouteTable table, List<Filter> filters) {
        return filters.stream()
                .allMatch(filter ->
                        switch (filter.name()) {
                            case "association.subnet-id" ->
                                    table.associations().stream()
                                            .map(RouteTableAssociation::subnetId)
                                            .anyMatch(filter.values()::contains);
                            case "association.main" ->
                                    table.associations().stream()
                                            .anyMatch(each -> Boolean.TRUE.equals(each.main()));
                            case "vpc-id" -> filter.values().contains(table.vpcId());
                            default -> throw invalid();
                        });
    }

    private static Set<String> values(List<Filter> filters, String name) {
        if (filters.size() != 1 || !filters.getFirst().name().equals(name)) {
            throw invalid();
        }
        List<String> values = filters.getFirst().values();
        if (values.size() > 200) {
            throw invalid();
        }
        return Set.copyOf(values);
    }

    private static RuntimeException invalid() {
        return FakeMembers.error(Ec2Exception.builder(), "InvalidParameterValue", 400);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
