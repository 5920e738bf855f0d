package io.gatecheck.evaluator.facts.ec2;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteState;

/** The target of the default route of a route table. */
final class DefaultRoute {

    private DefaultRoute() {}

    /**
     * The internet gateway to which an active default route, IPv4 or IPv6, leads: that is what
     * makes a subnet public. NAT gateways, transit gateways and egress-only gateways let nobody in,
     * and a blackhole leads nowhere.
     */
    static Optional<String> internetGateway(List<Route> routes) {
        return routes.stream()
                .filter(DefaultRoute::leadsToInternet)
                .map(Route::gatewayId)
                .findFirst();
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
