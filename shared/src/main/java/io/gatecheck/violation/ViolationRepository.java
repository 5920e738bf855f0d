package io.gatecheck.violation;

import java.util.Optional;

/** Reads violations and their occurrences. */
public interface ViolationRepository {

    /** The violation with this id, if there is one. */
    Optional<Violation> find(ViolationId id);

    /** A page of the violations that match a query, newest first; a bounded number of reads. */
    Page<Violation> list(ViolationQuery query);

    /** A page of the occurrences of a violation, newest first; a bounded number of reads. */
    Page<Occurrence> occurrences(ViolationId id, Optional<Cursor> cursor, int limit);
}
