package io.gatecheck.policy;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.Place;
import java.util.List;

/**
 * Where a policy applies.
 *
 * @param include the accounts; at least one entry must cover an account
 * @param exclude the accounts that are left out, even if they are included
 * @param regions Region codes
 * @param clusters names of ECS clusters
 * @param services names of ECS services; for a standalone task, its task-definition family
 */
public record Scope(
        List<ScopeTarget> include,
        List<ScopeTarget> exclude,
        List<Glob> regions,
        List<Glob> clusters,
        List<Glob> services) {

    /** Everywhere. */
    public static final Scope ORGANIZATION =
            new Scope(
                    List.of(new ScopeTarget.WholeOrganization()),
                    List.of(),
                    List.of(Glob.ANY),
                    List.of(Glob.ANY),
                    List.of(Glob.ANY));

    public Scope {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        regions = List.copyOf(regions);
        clusters = List.copyOf(clusters);
        services = List.copyOf(services);
    }

    /** Whether a task at this place is judged. */
    public boolean covers(Place place, Account account) {
        return coversAccount(account)
                && anyMatches(regions, place.region().code())
                && anyMatches(clusters, place.cluster().value())
                && anyMatches(services, place.service().value());
    }

    /** Whether tasks in this account can be judged, in some Region, cluster and service. */
    public boolean coversAccount(Account account) {
        return include.stream().anyMatch(target -> target.covers(account))
                && exclude.stream().noneMatch(target -> target.covers(account));
    }

    private static boolean anyMatches(List<Glob> globs, String text) {
        return globs.stream().anyMatch(glob -> glob.matches(text));
    }
}
