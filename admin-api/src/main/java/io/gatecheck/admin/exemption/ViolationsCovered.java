package io.gatecheck.admin.exemption;

import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.organization.Account;
import io.gatecheck.violation.Violation;
import java.util.Optional;

/** Which recorded violations an exemption is for. */
final class ViolationsCovered {

    private ViolationsCovered() {}

    /**
     * Whether it is for this violation.
     *
     * @param account that of the violation; absent if it has left the organization
     */
    static boolean covers(ExemptionTarget target, Violation violation, Optional<Account> account) {
        return target.policy().equals(violation.policy().id())
                && switch (target) {
                    case ExemptionTarget.OneViolation one ->
                            one.violation().equals(violation.id().value());
                    case ExemptionTarget.AllInScope(var _, var scope) ->
                            account.filter(known -> scope.covers(violation.place(), known))
                                    .isPresent();
                };
    }
}
