package io.gatecheck.evaluator.facts;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteState;

/** Where a route table sends what has no better route. */
final class DefaultRoute {

    private DefaultRoute() {}

    /**
     * Whether there is an active default route, IPv4 or IPv6, to an internet gateway: that is what
     * makes a subnet public. NAT gateways, transit gateways and egress-only gateways let nobody in,
     * and a blackhole leads nowhere.
     */
    static boolean leadsToInternet(List<Route> routes) {
        return routes.stream().anyMatch(DefaultRoute::leadsToInternet);
    }

    private static boolean leadsToInternet(Route route) {
        boolean isDefault =
                "0.0.0.0/0".equals(route.destinationCidrBlock())
                        || "::/0".equals(route.destinationIpv6CidrBlock());
        return isDefault
                && route.state() != RouteState.BLACKHOLE
                && route.gatewayId() != null
                && route.gatewayId().startsWith("igw-");
    }
}
