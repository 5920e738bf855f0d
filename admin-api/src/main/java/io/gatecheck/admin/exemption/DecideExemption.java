package io.gatecheck.admin.exemption;

import io.gatecheck.audit.AuditAction;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionStanding;
import io.gatecheck.exemption.ExemptionState;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Answers a request for an exemption; whoever asked cannot. */
@Component
public class DecideExemption {

    private final ExemptionRights rights;
    private final RecordDecision decisions;
    private final ApplyExemption apply;

    DecideExemption(ExemptionRights rights, RecordDecision decisions, ApplyExemption apply) {
        this.rights = rights;
        this.decisions = decisions;
        this.apply = apply;
    }

    /**
     * Approves it. What it is for is exempt at once, before another task starts; evaluators follow
     * within a minute, which is how long they cache exemptions.
     *
     * @param note why; may be empty
     */
    public DecisionResult approve(Exemption exemption, String note) {
        return decide(
                exemption,
                RecordDecision.invalid(note, /* required */ false),
                () -> approved(exemption, note));
    }

    private DecisionResult approved(Exemption exemption, String note) {
        DecisionResult result =
                decisions.record(
                        exemption,
                        AuditAction.EXEMPTION_APPROVED,
                        "Approved",
                        note,
                        ExemptionStanding.Granted::new);
        if (result instanceof DecisionResult.Decided) {
            apply.approved(exemption);
        }
        return result;
    }

    /**
     * Rejects it.
     *
     * @param note why; whoever asked reads it
     */
    public DecisionResult reject(Exemption exemption, String note) {
        return decide(
                exemption,
                RecordDecision.invalid(note, /* required */ true),
                () ->
                        decisions.record(
                                exemption,
                                AuditAction.EXEMPTION_REJECTED,
                                "Rejected",
                                note,
                                ExemptionStanding.Denied::new));
    }

    private DecisionResult decide(
            Exemption exemption,
            Optional<DecisionResult> invalid,
            Supplier<DecisionResult> decision) {
        Optional<String> refusal = rights.refusalToDecide(exemption);
        if (refusal.isPresent()) {
            return new DecisionResult.Refused(refusal.get());
        }
        if (decisions.state(exemption) != ExemptionState.REQUESTED) {
            return decisions.tooLate(exemption);
        }
        return invalid.orElseGet(decision);
    }
}
