package io.gatecheck.admin.ui.exemption;

import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.admin.ui.violation.ViolationRow;
import java.util.List;
import java.util.Set;

/**
 * The form to request an exemption, ready to be shown: what was typed, what can be chosen, and what
 * is wrong.
 *
 * @param limit how long it may last, and why
 * @param wrong the names of the fields that are not valid
 */
record NewExemptionView(
        ViolationRow violation,
        String policy,
        List<WidthRow> widths,
        String reason,
        String ticket,
        String owner,
        String until,
        String firstDay,
        String lastDay,
        String limit,
        List<ErrorLine> errors,
        Set<String> wrong) {

    /** A width to choose, and what it would cover now. */
    record WidthRow(String value, String label, String hint, boolean selected) {}

    /** Whether this field is not valid. */
    public boolean isWrong(String field) {
        return wrong.contains(field);
    }
}
