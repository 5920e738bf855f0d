package io.gatecheck.admin.exemption;

import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditLog;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionDecision;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.exemption.ExemptionStanding;
import io.gatecheck.exemption.ExemptionState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Writes a decision down, if the exemption still stands as it did, and adds it to the audit log.
 */
@Component
class RecordDecision {

    static final String NOTE = "note";

    private static final int LONGEST_NOTE = 1_000;

    private final ExemptionRepository exemptions;
    private final CurrentPerson current;
    private final AuditLog auditLog;
    private final Clock clock;

    RecordDecision(
            ExemptionRepository exemptions, CurrentPerson current, AuditLog auditLog, Clock clock) {
        this.exemptions = exemptions;
        this.current = current;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    ExemptionState state(Exemption exemption) {
        return exemption.state(clock.instant());
    }

    /** What is wrong with a note; empty if nothing is. */
    static Optional<DecisionResult> invalid(String note, boolean required) {
        if (required && note.isBlank()) {
            return Optional.of(
                    new DecisionResult.Invalid(
                            new InvalidParameter(NOTE, "Enter why, for whoever reads it later.")));
        }
        return note.length() > LONGEST_NOTE
                ? Optional.of(
                        new DecisionResult.Invalid(
                                new InvalidParameter(
                                        NOTE,
                                        "The note has "
                                                + note.length()
                                                + " characters. Use at most "
                                                + LONGEST_NOTE
                                                + ".")))
                : Optional.empty();
    }

    DecisionResult record(
            Exemption before,
            AuditAction action,
            String what,
            String note,
            Function<ExemptionDecision, ExemptionStanding> standing) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ExemptionStanding decision =
                standing.apply(
                        new ExemptionDecision(
                                current.person().name(), Optional.of(now), note.strip()));
        if (!exemptions.decide(before, decision)) {
            return tooLate(exemptions.find(before.id()).orElse(before));
        }
        Exemption after = before.with(decision);
        auditLog.add(
                new AuditEntry(
                        now,
                        current.actor(),
                        action,
                        ExemptionAudit.object(after),
                        note.strip(),
                        ExemptionAudit.decided(what, after)));
        return new DecisionResult.Decided(after);
    }

    /** Says why nothing can be decided about it any more. */
    DecisionResult tooLate(Exemption exemption) {
        String by = exemption.standing().newest().map(ExemptionDecision::by).orElse("Somebody");
        return new DecisionResult.TooLate(
                switch (state(exemption)) {
                    case APPROVED -> by + " has already approved this exemption.";
                    case REJECTED -> by + " has already rejected this request.";
                    case REVOKED -> by + " has already revoked this exemption.";
                    case EXPIRED ->
                            exemption.standing() instanceof ExemptionStanding.Undecided
                                    ? "Nobody answered this request in time. Request it again."
                                    : "This exemption has already ended.";
                    case REQUESTED -> "Somebody else changed this request. Read it again.";
                });
    }
}
