package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.api.problem.InvalidParameter;
import java.util.List;

/**
 * The filter of the list of violations, ready to be shown: what was typed, what can be chosen, and
 * what is wrong.
 *
 * @param account as it was typed
 * @param accountNames to choose from
 * @param chips the filters that narrow the list now
 */
record FilterView(
        String account,
        List<Option> accountNames,
        List<Option> policies,
        List<Option> severities,
        List<Option> statuses,
        List<Chip> chips,
        List<InvalidParameter> errors) {

    record Option(String value, String label, boolean selected) {}

    /** A filter in force, and the address without it. */
    record Chip(String label, String value, String removeHref) {}

    /** Whether this parameter is wrong. */
    public boolean isWrong(String parameter) {
        return errors.stream().anyMatch(error -> error.parameter().equals(parameter));
    }
}
