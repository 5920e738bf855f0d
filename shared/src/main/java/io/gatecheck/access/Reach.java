package io.gatecheck.access;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

    /**
     * Whether every account that the scope can ever cover is in reach: not only the accounts of
     * today, but also those that join its units later.
     *
     * @param accounts the accounts of the organization, which tell where its units are
     */
    public boolean includes(Scope scope, List<Account> accounts) {
        return isWhole() || scope.include().stream().allMatch(target -> includes(target, accounts));
    }

    private boolean includes(ScopeTarget target, List<Account> accounts) {
        return targets.contains(target)
                || switch (target) {
                    case ScopeTarget.WholeOrganization() -> false;
                    case ScopeTarget.Tagged _ -> false;
                    case ScopeTarget.OneAccount(var id) ->
                            accounts.stream()
                                    .anyMatch(
                                            account -> account.id().equals(id) && covers(account));
                    case ScopeTarget.Unit _, ScopeTarget.UnitPath _ ->
                            accounts.stream()
                                    .filter(target::covers)
                                    .findAny()
                                    .filter(account -> isBelowOurUnit(target, account))
                                    .isPresent();
                };
    }

    /** Whether the unit, which is above the account, is itself below a unit in reach. */
    private boolean isBelowOurUnit(ScopeTarget unit, Account account) {
        List<OrganizationalUnit> above = account.path().units();
        return IntStream.rangeClosed(1, above.size())
                .mapToObj(depth -> inUnit(account, above.subList(0, depth)))
                .filter(unit::covers)
                .findFirst()
                .filter(highest ->
                        targets.stream()
                                .filter(Reach::isUnit)
                                .anyMatch(ours -> ours.covers(highest)))
                .isPresent();
    }

    private static Account inUnit(Account account, List<OrganizationalUnit> path) {
        return new Account(account.id(), account.name(), new AccountPath(path), Map.of());
    }

    private static boolean isUnit(ScopeTarget target) {
        return target instanceof ScopeTarget.Unit || target instanceof ScopeTarget.UnitPath;
    }
}
