package io.gatecheck.policy;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.Place;
import java.util.List;
import java.util.Optional;

/**
 * A value that a policy keeps out of its expressions, so that it can be overridden by place.
 *
 * @param name by which expressions call it, {@code params.name}
 * @param defaultValue the value if no override applies; of the type
 * @param overrides in order; the first whose scope covers a place decides there
 * @param at where in the document the name stands
 */
public record Parameter(
        String name,
        ParameterType type,
        Optional<String> description,
        ParameterValue defaultValue,
        List<Override> overrides,
        Position at) {

    public Parameter {
        overrides = List.copyOf(overrides);
    }

    /** The value in a part of the organization. */
    public record Override(Scope scope, ParameterValue value) {}

    /** The value for tasks at this place. */
    public ParameterValue at(Place place, Account account) {
        return overrides.stream()
                .filter(override -> override.scope().covers(place, account))
                .findFirst()
                .map(Override::value)
                .orElse(defaultValue);
    }
}
