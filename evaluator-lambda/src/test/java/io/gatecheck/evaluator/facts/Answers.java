package io.gatecheck.evaluator.facts;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/** What AWS answers about the tasks of the event fixtures. */
public final class Answers {

    public static final String SUBNET = "subnet-0abcd1234abcd1234";
    public static final String ENI = "eni-0abcd1234abcd1234";
    public static final String CHECKOUT =
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/checkout-web:7";

    private Answers() {}

    /** The interface of the fixtures, with a public address. */
    public static NetworkInterface publicInterface(String id, String address) {
        return privateInterface(id).toBuilder()
                .association(association -> association.publicIp(address))
                .build();
    }

    /** An interface without a public address. */
    public static NetworkInterface privateInterface(String id) {
        return NetworkInterface.builder()
                .networkInterfaceId(id)
                .status(NetworkInterfaceStatus.IN_USE)
                .groups(GroupIdentifier.builder().groupId("sg-0abcd1234").build())
                .build();
    }

    /** A route to an internet gateway for all of IPv4. */
    public static Route toInternet() {
        return Route.builder()
                .destinationCidrBlock("0.0.0.0/0")
                .gatewayId("igw-0abcd1234")
                .state(RouteState.ACTIVE)
                .build();
    }

    /** A table that this subnet is associated with. */
    public static RouteTable tableOf(String subnet, Route... routes) {
        return RouteTable.builder()
                .routeTableId("rtb-" + subnet)
                .vpcId("vpc-0abcd1234")
                .associations(RouteTableAssociation.builder().subnetId(subnet).main(false).build())
                .routes(List.of(routes))
                .build();
    }

    /** The main table of a VPC. */
    public static RouteTable mainTableOf(String vpc, Route... routes) {
        return RouteTable.builder()
                .routeTableId("rtb-main-" + vpc)
                .vpcId(vpc)
                .associations(RouteTableAssociation.builder().main(true).build())
                .routes(List.of(routes))
                .build();
    }
}
