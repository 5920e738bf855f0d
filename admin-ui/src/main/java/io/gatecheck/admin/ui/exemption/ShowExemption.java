package io.gatecheck.admin.ui.exemption;

import io.gatecheck.admin.exemption.ExemptionRights;
import io.gatecheck.admin.exemption.FindExemptedPolicy;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.admin.ui.exemption.ExemptionView.DecisionRow;
import io.gatecheck.admin.ui.exemption.ExemptionView.Forms;
import io.gatecheck.admin.ui.exemption.ExemptionView.PolicyLink;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionDecision;
import io.gatecheck.exemption.ExemptionStanding;
import io.gatecheck.exemption.ExemptionState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the view of one exemption, for the person who looks at it. */
@Component
class ShowExemption {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final ExemptionRights rights;
    private final FindExemptedPolicy policies;
    private final WithinReach reach;
    private final Clock clock;

    ShowExemption(
            ExemptionRights rights, FindExemptedPolicy policies, WithinReach reach, Clock clock) {
        this.rights = rights;
        this.policies = policies;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * The view of an exemption.
     *
     * @param errors why a decision could not be made
     * @param note what was typed with it
     */
    ExemptionView of(Exemption exemption, List<ErrorLine> errors, String note) {
        Instant now = clock.instant();
        return new ExemptionView(
                ExemptionListRow.of(exemption, reach.accounts(), now),
                PolicyLink.of(exemption.policy(), policies.of(exemption.policy())),
                exemption.request().ticket(),
                exemption.request().ticket().filter(ticket -> ticket.startsWith("https://")),
                DAY.format(exemption.expiresAt()),
                left(exemption, now),
                decisions(exemption.standing(), now),
                forms(exemption, now),
                errors,
                note);
    }

    private static String left(Exemption exemption, Instant now) {
        String time = ExemptionListRow.time(exemption, now);
        return switch (exemption.state(now)) {
            case REQUESTED -> "To be answered within " + time;
            case APPROVED -> time + " left";
            case REJECTED, REVOKED, EXPIRED -> "";
        };
    }

    private Forms forms(Exemption exemption, Instant now) {
        ExemptionState state = exemption.state(now);
        boolean waits = state == ExemptionState.REQUESTED;
        boolean canEnd = waits || state == ExemptionState.APPROVED;
        String refusal = rights.refusalToDecide(exemption).filter(_ -> waits).orElse("");
        boolean answers = waits && refusal.isEmpty();
        return new Forms(
                answers,
                canEnd && !answers && rights.refusalToRevoke(exemption).isEmpty(),
                waits ? "Withdraw the request" : "Revoke",
                refusal);
    }

    private static List<DecisionRow> decisions(ExemptionStanding standing, Instant now) {
        List<DecisionRow> rows = new ArrayList<>();
        standing.grant().ifPresent(approval -> rows.add(row("Approved", approval, now)));
        switch (standing) {
            case ExemptionStanding.Undecided(), ExemptionStanding.Granted(var _) -> {}
            case ExemptionStanding.Denied(var rejection) ->
                    rows.add(row("Rejected", rejection, now));
            case ExemptionStanding.Withdrawn(var _, var revocation) ->
                    rows.add(row("Revoked", revocation, now));
        }
        return List.copyOf(rows);
    }

    private static DecisionRow row(String what, ExemptionDecision decision, Instant now) {
        return new DecisionRow(
                what, decision.by(), decision.at().map(at -> Moment.of(at, now)), decision.note());
    }
}
