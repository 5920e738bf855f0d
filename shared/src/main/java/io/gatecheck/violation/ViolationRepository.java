package io.gatecheck.violation;

import java.util.Optional;

/** The violations, for those who read them. */
public interface ViolationRepository {

    /** The violation, or empty where there is none with this id. */
    Optional<Violation> find(ViolationId id);

    /** The violations that a query asks for, newest first; a bounded number of reads. */
    Page<Violation> list(ViolationQuery query);

    /** The tasks in which a violation was seen, newest first; a bounded number of reads. */
    Page<Occurrence> occurrences(ViolationId id, Optional<Cursor> cursor, int limit);
}
