package io.gatecheck.organization;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The units above an account, from the root of the organization down to the unit that holds the
 * account.
 */
public record AccountPath(List<OrganizationalUnit> units) {

    public AccountPath {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException(
                    "The path of an account must have at least the root");
        }
    }

    /** The unit that holds the account directly; the root if no unit does. */
    public OrganizationalUnit parent() {
        return units.getLast();
    }

    /** Whether a unit with this id is the root or any unit above the account. */
    public boolean passes(UnitId unit) {
        return units.stream().anyMatch(above -> above.id().equals(unit));
    }

    /** The names from the root down, such as {@code Root/Workloads/Production}. */
    @Override
    public String toString() {
        return units.stream().map(OrganizationalUnit::name).collect(Collectors.joining("/"));
    }
}
