package io.gatecheck.admin.ui.violation;

import java.util.List;
import java.util.Optional;

/**
 * A page of the list of violations, ready to be shown.
 *
 * @param newestHref back to the first page; absent on the first page
 * @param olderHref absent on the last page
 */
record ViolationsView(
        FilterView filter,
        List<ViolationRow> rows,
        Optional<String> newestHref,
        Optional<String> olderHref) {}
