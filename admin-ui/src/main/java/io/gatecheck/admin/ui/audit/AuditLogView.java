package io.gatecheck.admin.ui.audit;

import java.util.List;
import java.util.Optional;

/**
 * A page of the audit log, ready to be shown.
 *
 * @param newestHref back to the first page; absent on the first page
 * @param olderHref absent on the last page
 */
record AuditLogView(
        AuditFilterView filter,
        List<AuditRow> rows,
        Optional<String> newestHref,
        Optional<String> olderHref) {}
