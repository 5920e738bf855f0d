package io.gatecheck.access;

import io.gatecheck.organization.Account;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;

/**
 * The accounts that a person sees and changes.
 *
 * @param targets units, accounts or account tags; an account is in reach if one of them covers it
 */
public record Reach(List<ScopeTarget> targets) {

    /** Every account of the organization. */
    public static final Reach ORGANIZATION =
            new Reach(List.of(new ScopeTarget.WholeOrganization()));

    public Reach {
        targets = List.copyOf(targets);
    }

    /** Whether the account is in reach. */
    public boolean covers(Account account) {
        return targets.stream().anyMatch(target -> target.covers(account));
    }

    /**
     * Whether nothing of another reach lies beyond this one. Certain only if the same targets are
     * named: accounts move between units, and their tags change.
     */
    public boolean includes(Reach other) {
        return isWhole() || targets.containsAll(other.targets());
    }

    /** Whether every account is in reach. */
    public boolean isWhole() {
        return targets.stream().anyMatch(ScopeTarget.WholeOrganization.class::isInstance);
    }
}
