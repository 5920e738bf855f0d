package io.gatecheck.admin.ui.exemption;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.ui.account.AccountView;
import io.gatecheck.admin.ui.policy.ScopeWords;
import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.organization.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an exemption is for, ready to be shown.
 *
 * @param width how much it is, in a few words
 * @param where line by line
 * @param violation the id of the violation, if it is for one
 */
record TargetView(String width, List<String> where, Optional<String> violation) {

    static TargetView of(ExemptionTarget target, AccountNames names) {
        return switch (target) {
            case ExemptionTarget.OneViolation one ->
                    new TargetView(
                            "One violation", lines(one, names), Optional.of(one.violation()));
            case ExemptionTarget.AllInScope(var _, var scope) ->
                    new TargetView(
                            "Every violation of the policy in",
                            new ScopeWords(names).of(scope),
                            Optional.empty());
        };
    }

    private static List<String> lines(ExemptionTarget.OneViolation one, AccountNames names) {
        Place place = one.place();
        List<String> lines = new ArrayList<>();
        lines.add(AccountView.of(place.account(), names).name());
        lines.add(
                place.region().code()
                        + " / "
                        + place.cluster()
                        + " / "
                        + place.service()
                        + one.container().map(name -> " / " + name).orElse(""));
        if (!one.offendingValue().isEmpty()) {
            lines.add(one.offendingValue());
        }
        return List.copyOf(lines);
    }
}
