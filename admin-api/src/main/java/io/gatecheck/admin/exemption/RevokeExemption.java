package io.gatecheck.admin.exemption;

import io.gatecheck.audit.AuditAction;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionStanding;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends an exemption early, or withdraws a request. */
@Component
public class RevokeExemption {

    private final ExemptionRights rights;
    private final RecordDecision decisions;
    private final ApplyExemption apply;

    RevokeExemption(ExemptionRights rights, RecordDecision decisions, ApplyExemption apply) {
        this.rights = rights;
        this.decisions = decisions;
        this.apply = apply;
    }

    /**
     * Revokes it. What it covered is open again at once, before another task starts; evaluators
     * follow within a minute, which is how long they cache exemptions.
     *
     * @param note why
     */
    public DecisionResult revoke(Exemption exemption, String note) {
        Optional<String> refusal = rights.refusalToRevoke(exemption);
        if (refusal.isPresent()) {
            return new DecisionResult.Refused(refusal.get());
        }
        return switch (decisions.state(exemption)) {
            case REJECTED, REVOKED, EXPIRED -> decisions.tooLate(exemption);
            case REQUESTED, APPROVED ->
                    RecordDecision.invalid(note, /* required */ true)
                            .orElseGet(() -> revoked(exemption, note));
        };
    }

    private DecisionResult revoked(Exemption exemption, String note) {
        DecisionResult result =
                decisions.record(
                        exemption,
                        AuditAction.EXEMPTION_REVOKED,
                        "Revoked",
                        note,
                        revocation ->
                                new ExemptionStanding.Withdrawn(
                                        exemption.standing().grant(), revocation));
        if (result instanceof DecisionResult.Decided) {
            apply.revoked(exemption);
        }
        return result;
    }
}
