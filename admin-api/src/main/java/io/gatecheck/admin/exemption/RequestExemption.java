package io.gatecheck.admin.exemption;

import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditLog;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.exemption.ExemptionRequest;
import io.gatecheck.exemption.ExemptionState;
import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.violation.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for an exemption, starting from a violation. */
@Component
public class RequestExemption {

    private final ExemptionRepository exemptions;
    private final ExemptionRights rights;
    private final CurrentPerson current;
    private final AuditLog auditLog;
    private final Clock clock;

    RequestExemption(
            ExemptionRepository exemptions,
            ExemptionRights rights,
            CurrentPerson current,
            AuditLog auditLog,
            Clock clock) {
        this.exemptions = exemptions;
        this.rights = rights;
        this.current = current;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** Keeps the request until somebody answers it. A form that is sent twice asks once. */
    public RequestResult request(Violation violation, ExemptionForm form) {
        Optional<String> refusal = rights.refusalToRequest();
        if (refusal.isPresent()) {
            return new RequestResult.Refused(refusal.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (form.read(violation.policy().severity(), now)) {
            case ExemptionForm.Read.Invalid(var errors) -> new RequestResult.Invalid(errors);
            case ExemptionForm.Read.Valid valid -> request(violation, valid, now);
        };
    }

    private RequestResult request(Violation violation, ExemptionForm.Read.Valid form, Instant now) {
        Exemption exemption =
                Exemption.requested(
                        form.width().target(violation),
                        new ExemptionRequest(
                                form.reason(),
                                form.ticket(),
                                form.owner(),
                                current.person().name(),
                                Optional.of(now)),
                        form.until());
        if (!rights.withinReach().test(exemption)) {
            return new RequestResult.Refused("This account is not within your reach.");
        }
        Optional<Exemption> same = waitingFor(exemption.target(), now);
        if (same.isPresent()) {
            return new RequestResult.AlreadyRequested(same.get());
        }
        if (!exemptions.add(exemption)) {
            return new RequestResult.AlreadyRequested(exemption);
        }
        auditLog.add(
                new AuditEntry(
                        now,
                        current.actor(),
                        AuditAction.EXEMPTION_REQUESTED,
                        ExemptionAudit.object(exemption),
                        form.reason(),
                        ExemptionAudit.requested(exemption)));
        return new RequestResult.Requested(exemption);
    }

    private Optional<Exemption> waitingFor(ExemptionTarget target, Instant now) {
        return exemptions.all().stream()
                .filter(one -> one.target().equals(target))
                .filter(one -> one.state(now) == ExemptionState.REQUESTED)
                .findFirst();
    }
}
