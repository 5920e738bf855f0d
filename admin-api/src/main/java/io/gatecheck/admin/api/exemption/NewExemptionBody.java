package io.gatecheck.admin.api.exemption;

import io.gatecheck.admin.exemption.ExemptionForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a request for an exemption, as it was sent.
 *
 * @param violation the id of the violation
 * @param until the last day, in UTC
 */
record NewExemptionBody(
        Optional<String> violation,
        Optional<String> width,
        Optional<String> reason,
        Optional<String> ticket,
        Optional<String> owner,
        Optional<String> until) {

    /** The same as if it had been typed into the form. */
    ExemptionForm form() {
        Map<String, List<String>> fields = new HashMap<>();
        violation.ifPresent(text -> fields.put(ExemptionForm.VIOLATION, List.of(text)));
        width.ifPresent(text -> fields.put(ExemptionForm.WIDTH, List.of(text)));
        reason.ifPresent(text -> fields.put(ExemptionForm.REASON, List.of(text)));
        ticket.ifPresent(text -> fields.put(ExemptionForm.TICKET, List.of(text)));
        owner.ifPresent(text -> fields.put(ExemptionForm.OWNER, List.of(text)));
        until.ifPresent(text -> fields.put(ExemptionForm.UNTIL, List.of(text)));
        return ExemptionForm.of(fields);
    }
}
