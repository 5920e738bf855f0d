package io.gatecheck.admin.exemption;

import io.gatecheck.access.Person;
import io.gatecheck.access.Role;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.policy.ScopeTarget;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who may do what with exemptions; every rule about it stands here. */
@Component
public class ExemptionRights {

    private final CurrentPerson current;
    private final WithinReach reach;

    ExemptionRights(CurrentPerson current, WithinReach reach) {
        this.current = current;
        this.reach = reach;
    }

    /** Why the person may not ask for exemptions, in a sentence; empty if they may. */
    public Optional<String> refusalToRequest() {
        return current.person().may(Role.EDITOR)
                ? Optional.empty()
                : Optional.of("Only editors can request exemptions. Ask somebody with that role.");
    }

    /** Whether the person may answer requests of others. */
    boolean isApprover() {
        return current.person().may(Role.APPROVER);
    }

    /** Why the person may not approve or reject it, in a sentence; empty if they may. */
    public Optional<String> refusalToDecide(Exemption exemption) {
        if (!isApprover()) {
            return Optional.of("Only approvers can answer a request for an exemption.");
        }
        return isRequester(exemption)
                ? Optional.of("You requested this exemption. Somebody else must answer.")
                : Optional.empty();
    }

    /** Why the person may not end it early, in a sentence; empty if they may. */
    public Optional<String> refusalToRevoke(Exemption exemption) {
        return isApprover() || isRequester(exemption)
                ? Optional.empty()
                : Optional.of("Only approvers, and whoever requested an exemption, can revoke it.");
    }

    /**
     * Whether everything that an exemption is for is within the person's reach. Reads the accounts
     * once, and nothing for people who see the whole organization.
     */
    Predicate<Exemption> withinReach() {
        if (current.person().reach().isWhole()) {
            return _ -> true;
        }
        AccountNames accounts = reach.accounts();
        return exemption -> isIn(accounts, exemption.target());
    }

    private static boolean isIn(AccountNames accounts, ExemptionTarget target) {
        return switch (target) {
            case ExemptionTarget.OneViolation one ->
                    accounts.find(one.place().account()).isPresent();
            case ExemptionTarget.AllInScope(var _, var scope) ->
                    scope.include().stream()
                            .allMatch(each ->
                                    each instanceof ScopeTarget.OneAccount(var account)
                                            && accounts.find(account).isPresent());
        };
    }

    private boolean isRequester(Exemption exemption) {
        Person person = current.person();
        return person.name().equals(exemption.request().by());
    }
}
