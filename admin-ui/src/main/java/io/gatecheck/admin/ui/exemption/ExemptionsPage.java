package io.gatecheck.admin.ui.exemption;

import static java.util.Comparator.comparing;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.exemption.ExemptionHealth;
import io.gatecheck.admin.exemption.FindExemptions;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.ui.exemption.ExemptionsView.ConcernRow;
import io.gatecheck.admin.ui.exemption.ExemptionsView.PolicyOption;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionState;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /exemptions}: requests first, then what is in force, then what has ended. */
@Controller
class ExemptionsPage {

    private static final Comparator<Exemption> BY_REQUEST =
            comparing(one -> one.request().at().orElse(Instant.EPOCH));

    private final FindExemptions exemptions;
    private final ExemptionHealth health;
    private final WithinReach reach;
    private final Clock clock;

    ExemptionsPage(
            FindExemptions exemptions, ExemptionHealth health, WithinReach reach, Clock clock) {
        this.exemptions = exemptions;
        this.health = health;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping("/exemptions")
    String list(@RequestParam(defaultValue = "") String policy, Model model) {
        List<Exemption> all = exemptions.all();
        List<Exemption> shown =
                all.stream()
                        .filter(one -> policy.isBlank() || one.policy().value().equals(policy))
                        .toList();
        model.addAttribute("exemptions", view(all, shown, policy));
        return "exemption/exemptions";
    }

    private ExemptionsView view(List<Exemption> all, List<Exemption> shown, String policy) {
        AccountNames names = reach.accounts();
        return new ExemptionsView(
                rows(shown, EnumSet.of(ExemptionState.REQUESTED), BY_REQUEST, names),
                rows(
                        shown,
                        EnumSet.of(ExemptionState.APPROVED),
                        comparing(Exemption::expiresAt),
                        names),
                rows(
                        shown,
                        EnumSet.of(
                                ExemptionState.REJECTED,
                                ExemptionState.REVOKED,
                                ExemptionState.EXPIRED),
                        BY_REQUEST.reversed(),
                        names),
                health.concerns(shown).stream()
                        .map(one ->
                                new ConcernRow(
                                        one.exemption().id().value(),
                                        one.exemption().policy()
                                                + " · "
                                                + TargetView.of(one.exemption().target(), names)
                                                        .where()
                                                        .getFirst(),
                                        one.what()))
                        .toList(),
                policies(all, policy),
                !policy.isBlank());
    }

    private List<ExemptionListRow> rows(
            List<Exemption> shown,
            Set<ExemptionState> states,
            Comparator<Exemption> order,
            AccountNames names) {
        Instant now = clock.instant();
        return shown.stream()
                .filter(one -> states.contains(one.state(now)))
                .sorted(order)
                .map(one -> ExemptionListRow.of(one, names, now))
                .toList();
    }

    private static List<PolicyOption> policies(List<Exemption> all, String chosen) {
        Set<String> policies = new TreeSet<>();
        all.forEach(one -> policies.add(one.policy().value()));
        if (!chosen.isBlank()) {
            policies.add(chosen);
        }
        return policies.stream()
                .map(one -> new PolicyOption(one, one, one.equals(chosen)))
                .toList();
    }
}
