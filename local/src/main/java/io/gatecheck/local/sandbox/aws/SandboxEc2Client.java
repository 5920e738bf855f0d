package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.organization.SandboxNetwork;
import io.gatecheck.local.sandbox.organization.SandboxSubnet;
import io.gatecheck.local.sandbox.workload.SandboxState;
import io.gatecheck.local.sandbox.workload.SandboxTask;
import java.util.Arrays;
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
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;
import software.amazon.awssdk.services.ec2.model.Subnet;

/**
 * Answers for EC2 in one account and Region; calls and filters that the evaluator does not use are
 * not supported.
 */
final class SandboxEc2Client implements Ec2Client {

    private final SandboxState state;
    private final ReaderAccess reach;

    SandboxEc2Client(SandboxState state, ReaderAccess reach) {
        this.state = state;
        this.reach = reach;
    }

    @Override
    public DescribeNetworkInterfacesResponse describeNetworkInterfaces(
            DescribeNetworkInterfacesRequest request) {
        reach.check();
        Set<String> ids = Filters.only("network-interface-id", request.filters());
        return DescribeNetworkInterfacesResponse.builder()
                .networkInterfaces(
                        state.all().stream()
                                .filter(task -> reach.owns(task.workload()))
                                .filter(task -> task.status() == SandboxTask.Status.RUNNING)
                                .filter(task -> task.revision().host().hasOwnInterface())
                                .filter(task -> ids.contains(task.interfaceId()))
                                .map(this::networkInterface)
                                .toList())
                .build();
    }

    @Override
    public DescribeSubnetsResponse describeSubnets(DescribeSubnetsRequest request) {
        reach.check();
        Set<String> ids = Filters.only("subnet-id", request.filters());
        return DescribeSubnetsResponse.builder()
                .subnets(
                        Arrays.stream(SandboxSubnet.values())
                                .filter(subnet -> ids.contains(subnetId(subnet)))
                                .map(this::subnet)
                                .toList())
                .build();
    }

    @Override
    public DescribeRouteTablesResponse describeRouteTables(DescribeRouteTablesRequest request) {
        reach.check();
        return DescribeRouteTablesResponse.builder()
                .routeTables(
                        SandboxRoutes.of(reach).stream()
                                .filter(table -> Filters.match(table, request.filters()))
                                .toList())
                .build();
    }

    @Override
    public DescribeSecurityGroupsResponse describeSecurityGroups(
            DescribeSecurityGroupsRequest request) {
        reach.check();
        Set<String> ids = Filters.only("group-id", request.filters());
        return DescribeSecurityGroupsResponse.builder()
                .securityGroups(
                        state.all().stream()
                                .map(SandboxTask::workload)
                                .filter(reach::owns)
                                .distinct()
                                .filter(workload -> ids.contains(SecurityGroups.id(workload)))
                                .map(SecurityGroups::of)
                                .toList())
                .build();
    }

    private NetworkInterface networkInterface(SandboxTask task) {
        SandboxSubnet subnet = task.revision().subnet();
        NetworkInterface.Builder described =
                NetworkInterface.builder()
                        .networkInterfaceId(task.interfaceId())
                        .subnetId(task.subnetId())
                        .vpcId(vpcId(subnet))
                        .status(NetworkInterfaceStatus.IN_USE)
                        .privateIpAddress(task.privateIp())
                        .groups(
                                GroupIdentifier.builder()
                                        .groupId(SecurityGroups.id(task.workload()))
                                        .groupName(task.workload().name())
                                        .build());
        task.publicIp()
                .ifPresent(ip ->
                        described.association(
                                NetworkInterfaceAssociation.builder().publicIp(ip).build()));
        if (subnet.hasIpv6()) {
            String address = "2001:db8:20::" + Integer.toHexString(task.number());
            described.ipv6Addresses(
                    NetworkInterfaceIpv6Address.builder().ipv6Address(address).build());
        }
        return described.build();
    }

    private Subnet subnet(SandboxSubnet subnet) {
        return Subnet.builder()
                .subnetId(subnetId(subnet))
                .vpcId(vpcId(subnet))
                .cidrBlock(subnet.cidr())
                .build();
    }

    private String subnetId(SandboxSubnet subnet) {
        return SandboxNetwork.subnetId(reach.account().value(), reach.region().code(), subnet);
    }

    private String vpcId(SandboxSubnet subnet) {
        return SandboxNetwork.vpcId(reach.account().value(), reach.region().code(), subnet.vpc());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
