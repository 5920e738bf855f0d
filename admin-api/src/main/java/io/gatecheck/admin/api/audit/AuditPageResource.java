package io.gatecheck.admin.api.audit;

import io.gatecheck.audit.AuditRecordId;
import io.gatecheck.audit.AuditSearch;
import java.util.List;
import java.util.Optional;

/**
 * A part of the audit log in an answer.
 *
 * @param nextCursor the {@code cursor} of the next page; null in JSON on the last one
 */
record AuditPageResource(List<AuditEntryResource> items, Optional<String> nextCursor) {

    static AuditPageResource of(AuditSearch.Result page) {
        return new AuditPageResource(
                page.entries().stream().map(AuditEntryResource::of).toList(),
                page.next().map(AuditRecordId::value));
    }
}
