package io.gatecheck.audit;

import java.util.List;
import java.util.Optional;

/** Finds what was written in the {@link AuditLog}. */
public interface AuditSearch {

    /** A page of the entries that match, newest first; a bounded number of reads. */
    Result find(AuditQuery query);

    /**
     * A page of entries.
     *
     * @param next the {@link AuditQuery#after} of the next page; absent on the last one
     */
    record Result(List<AuditRecord> entries, Optional<AuditRecordId> next) {

        public Result {
            entries = List.copyOf(entries);
        }
    }
}
