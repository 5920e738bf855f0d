package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.exemption.ExemptionRights;
import io.gatecheck.admin.exemption.FindExemptions;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.exemption.ExemptionState;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a violation says about exemptions. */
@Component
class ExemptionNotices {

    private final FindExemptions exemptions;
    private final ExemptionRights rights;
    private final Clock clock;

    ExemptionNotices(FindExemptions exemptions, ExemptionRights rights, Clock clock) {
        this.exemptions = exemptions;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * What there is to say about exemptions of a violation.
     *
     * @param requestable whether the person can ask for one
     * @param refusal why they cannot; empty if they can, or if there is nothing to exempt
     */
    record Exempting(List<Notice> notices, boolean requestable, String refusal) {}

    /**
     * A sentence about an exemption.
     *
     * @param id of the exemption; absent if it covers more than what is within reach
     */
    record Notice(String text, Optional<String> id) {}

    Exempting of(Violation violation) {
        boolean lasts = violation.status() != ViolationStatus.RESOLVED;
        Optional<String> refusal = rights.refusalToRequest();
        return new Exempting(
                notices(violation),
                lasts && refusal.isEmpty(),
                refusal.filter(_ -> lasts).orElse(""));
    }

    /** Which exemption covers the violation, and what is requested for it. */
    private List<Notice> notices(Violation violation) {
        Instant now = clock.instant();
        Predicate<ExemptionId> visible = exemptions.withinReach();
        return Stream.concat(
                        exemptions.of(violation, ExemptionState.APPROVED).stream()
                                .limit(1)
                                .map(one ->
                                        new Notice(covered(violation, one, now), id(one, visible))),
                        exemptions.of(violation, ExemptionState.REQUESTED).stream()
                                .map(one ->
                                        new Notice(
                                                "%s requested an exemption. Nobody has answered yet."
                                                        .formatted(one.request().by()),
                                                id(one, visible))))
                .toList();
    }

    private static String covered(Violation violation, Exemption exemption, Instant now) {
        String until = Moment.of(exemption.expiresAt(), now).exact();
        return violation.status() == ViolationStatus.EXEMPT
                ? "An exemption covers this violation until " + until + "."
                : "An exemption covers this violation until "
                        + until
                        + ". It applies when the next task starts.";
    }

    private static Optional<String> id(Exemption exemption, Predicate<ExemptionId> visible) {
        return Optional.of(exemption.id()).filter(visible).map(ExemptionId::value);
    }
}
