package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.ui.components.Chip;
import io.gatecheck.admin.ui.components.ErrorLine;
import java.util.List;
import java.util.Set;

/**
 * The filter of the list of violations, ready to be shown: what was typed, what can be chosen, and
 * what is wrong.
 *
 * @param account as it was typed
 * @param accountNames to choose from
 * @param chips the filters that narrow the list now
 * @param wrong the names of the parameters that are not valid
 */
record FilterView(
        String account,
        List<Option> accountNames,
        List<Option> policies,
        List<Option> severities,
        List<Option> statuses,
        List<Chip> chips,
        List<ErrorLine> errors,
        Set<String> wrong) {

    record Option(String value, String label, boolean selected) {}

    /** Whether this parameter is not valid. */
    public boolean isWrong(String parameter) {
        return wrong.contains(parameter);
    }
}
