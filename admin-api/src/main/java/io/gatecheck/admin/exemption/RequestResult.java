package io.gatecheck.admin.exemption;

import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.exemption.Exemption;
import java.util.List;

/** What came of asking for an exemption. */
public sealed interface RequestResult {

    record Requested(Exemption exemption) implements RequestResult {}

    /** Somebody asked for the same, and nobody has answered yet. */
    record AlreadyRequested(Exemption exemption) implements RequestResult {}

    /** What was typed is not valid; there is at least one error. */
    record Invalid(List<InvalidParameter> errors) implements RequestResult {

        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /**
     * The person may not.
     *
     * @param why in a sentence
     */
    record Refused(String why) implements RequestResult {}
}
