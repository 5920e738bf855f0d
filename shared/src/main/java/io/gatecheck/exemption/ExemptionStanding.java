package io.gatecheck.exemption;

import java.util.Optional;

/** What was decided about an exemption so far. Time is not part of it: {@link ExemptionState}. */
public sealed interface ExemptionStanding {

    /** Nothing yet. */
    record Undecided() implements ExemptionStanding {}

    record Granted(ExemptionDecision approval) implements ExemptionStanding {}

    record Denied(ExemptionDecision rejection) implements ExemptionStanding {}

    /**
     * It was ended early, or the request was withdrawn.
     *
     * @param approval absent if it was never approved
     */
    record Withdrawn(Optional<ExemptionDecision> approval, ExemptionDecision revocation)
            implements ExemptionStanding {}

    /** The newest decision; empty if there is none. */
    default Optional<ExemptionDecision> newest() {
        return switch (this) {
            case Undecided() -> Optional.empty();
            case Granted(var approval) -> Optional.of(approval);
            case Denied(var rejection) -> Optional.of(rejection);
            case Withdrawn(var _, var revocation) -> Optional.of(revocation);
        };
    }

    /** The approval, even if it was revoked later; empty if there was none. */
    default Optional<ExemptionDecision> grant() {
        return switch (this) {
            case Undecided(), Denied(var _) -> Optional.empty();
            case Granted(var approval) -> Optional.of(approval);
            case Withdrawn(var approval, var _) -> approval;
        };
    }
}
