package io.gatecheck.admin.exemption;

import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.exemption.Exemption;

/** What came of approving, rejecting or revoking an exemption. */
public sealed interface DecisionResult {

    /** As it stands now. */
    record Decided(Exemption exemption) implements DecisionResult {}

    /**
     * It no longer stands as it did: somebody else was first, or its time is over.
     *
     * @param why in a sentence
     */
    record TooLate(String why) implements DecisionResult {}

    /** What was typed is not valid. */
    record Invalid(InvalidParameter error) implements DecisionResult {}

    /**
     * The person may not.
     *
     * @param why in a sentence
     */
    record Refused(String why) implements DecisionResult {}
}
