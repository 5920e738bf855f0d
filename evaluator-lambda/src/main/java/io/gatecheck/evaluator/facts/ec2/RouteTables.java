package io.gatecheck.evaluator.facts.ec2;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.SubnetRoute;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.Subnet;

/**
 * Finds the route table of subnets: the one that a subnet is associated with, or else the main one
 * of its VPC. One call if every subnet has its own association, three otherwise.
 */
final class RouteTables {

    private final MemberClients clients;

    RouteTables(MemberClients clients) {
        this.clients = clients;
    }

    /** The default route of each of these subnets. */
    Map<String, Fact<SubnetRoute>> of(MemberRegion region, Set<String> subnets, MemberCalls calls) {
        Fact<Map<String, SubnetRoute>> associated =
                calls.attempt("ec2:DescribeRouteTables", region, () -> associated(region, subnets));
        Map<String, SubnetRoute> found = associated.known().orElse(Map.of());
        Set<String> others = new HashSet<>(subnets);
        others.removeAll(found.keySet());

        Map<String, Fact<SubnetRoute>> answers = new HashMap<>();
        found.forEach((subnet, route) -> answers.put(subnet, new Known<>(route)));
        if (!others.isEmpty()) {
            Fact<Map<String, SubnetRoute>> main = associated.then(_ -> main(region, others, calls));
            others.forEach(subnet -> answers.put(subnet, main.then(all -> ofMain(subnet, all))));
        }
        return answers;
    }

    /** The subnets among these that are associated with a table of their own. */
    private Map<String, SubnetRoute> associated(MemberRegion region, Set<String> subnets) {
        Map<String, SubnetRoute> found = new HashMap<>();
        for (RouteTable table : tables(region, filter("association.subnet-id", subnets))) {
            SubnetRoute route = route(table);
            table.associations().stream()
                    .flatMap(association -> Stream.ofNullable(association.subnetId()))
                    .filter(subnets::contains)
                    .forEach(subnet -> found.put(subnet, route));
        }
        return found;
    }

    /** What the main tables of their VPCs say of the subnets that EC2 knows. */
    private Fact<Map<String, SubnetRoute>> main(
            MemberRegion region, Set<String> subnets, MemberCalls calls) {
        Fact<Map<String, String>> vpcs =
                calls.attempt("ec2:DescribeSubnets", region, () -> vpcs(region, subnets));
        return vpcs.then(vpcOf ->
                vpcOf.isEmpty()
                        ? new Known<>(Map.of())
                        : calls.attempt(
                                "ec2:DescribeRouteTables",
                                region,
                                () -> ofMainTables(region, vpcOf)));
    }

    private Map<String, String> vpcs(MemberRegion region, Set<String> subnets) {
        return ec2(region)
                .describeSubnetsPaginator(request -> request.filters(filter("subnet-id", subnets)))
                .subnets()
                .stream()
                .collect(toMap(Subnet::subnetId, Subnet::vpcId));
    }

    private Map<String, SubnetRoute> ofMainTables(MemberRegion region, Map<String, String> vpcOf) {
        Filter vpcs = filter("vpc-id", vpcOf.values().stream().collect(toSet()));
        Filter main = filter("association.main", Set.of("true"));
        Map<String, SubnetRoute> mainRoutes = new HashMap<>();
        for (RouteTable table : tables(region, vpcs, main)) {
            mainRoutes.put(table.vpcId(), route(table));
        }
        Map<String, SubnetRoute> found = new HashMap<>();
        vpcOf.forEach((subnet, vpc) ->
                Optional.ofNullable(mainRoutes.get(vpc))
                        .ifPresent(route -> found.put(subnet, route)));
        return found;
    }

    private static Fact<SubnetRoute> ofMain(String subnet, Map<String, SubnetRoute> found) {
        return Optional.ofNullable(found.get(subnet))
                .<Fact<SubnetRoute>>map(Known::new)
                .orElseGet(() -> Fact.permanent("the route table of " + subnet + " was not found"));
    }

    private static SubnetRoute route(RouteTable table) {
        return new SubnetRoute(table.routeTableId(), DefaultRoute.internetGateway(table.routes()));
    }

    private Iterable<RouteTable> tables(MemberRegion region, Filter... filters) {
        return ec2(region)
                .describeRouteTablesPaginator(request -> request.filters(filters))
                .routeTables();
    }

    private static Filter filter(String name, Collection<String> values) {
        return Filter.builder().name(name).values(values).build();
    }

    private Ec2Client ec2(MemberRegion region) {
        return clients.ec2(region);
    }
}
