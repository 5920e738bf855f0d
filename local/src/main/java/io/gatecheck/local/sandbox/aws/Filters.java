package io.gatecheck.local.sandbox.aws;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/** The filters of EC2, as far as they are asked for. */
final class Filters {

    private Filters() {}

    /** The values of the one filter that there must be. */
    static Set<String> only(String name, List<Filter> filters) {
        if (filters.size() != 1 || !filters.getFirst().name().equals(name)) {
            throw new UnsupportedOperationException(
                    "The sandbox supports only the filter " + name + ", not " + filters);
        }
        return Set.copyOf(filters.getFirst().values());
    }

    /** Whether a route table passes all filters. */
    static boolean match(RouteTable table, List<Filter> filters) {
        return filters.stream().allMatch(filter -> matches(table, filter));
    }

    private static boolean matches(RouteTable table, Filter filter) {
        Set<String> values = Set.copyOf(filter.values());
        return switch (filter.name()) {
            case "vpc-id" -> values.contains(table.vpcId());
            case "association.subnet-id" ->
                    table.associations().stream()
                            .map(RouteTableAssociation::subnetId)
                            .anyMatch(id -> id != null && values.contains(id));
            case "association.main" ->
                    table.associations().stream()
                            .anyMatch(
                                    association -> values.contains(association.main().toString()));
            default ->
                    throw new UnsupportedOperationException(
                            "The sandbox does not support the route table filter " + filter.name());
        };
    }
}
