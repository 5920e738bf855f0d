package io.gatecheck.exemption;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.Place;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import java.util.Optional;

/** What an exemption is for. */
public sealed interface ExemptionTarget {

    /** The policy from which it is an exception. */
    PolicyId policy();

    /**
     * One violation: another offending value, container or service is not covered.
     *
     * @param violation its identity, which is that of its {@link Breach}
     * @param place where it is, as people read it
     * @param container the container that has it, as people read it
     * @param offendingValue what people saw of the offending value, which may have been shortened;
     *     only the identity decides
     */
    record OneViolation(
            String violation,
            PolicyId policy,
            Place place,
            Optional<String> container,
            String offendingValue)
            implements ExemptionTarget {}

    /** Every violation of the policy in a scope, whatever the offending value. */
    record AllInScope(PolicyId policy, Scope scope) implements ExemptionTarget {}

    /**
     * Whether this is one of the breaches that it is for.
     *
     * @param account that of the place
     */
    default boolean covers(Breach breach, Account account) {
        return policy().equals(breach.policy())
                && switch (this) {
                    case OneViolation one -> one.violation().equals(breach.identity());
                    case AllInScope(var _, var scope) -> scope.covers(breach.place(), account);
                };
    }
}
