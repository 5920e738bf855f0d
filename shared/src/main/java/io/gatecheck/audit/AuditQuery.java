package io.gatecheck.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A query for entries, newest first. A filter that is absent matches every entry.
 *
 * @param person the whole name, as it stands in the entries
 * @param from the earliest time, included
 * @param until the latest time, excluded
 * @param after the {@link AuditSearch.Result#next} of the page before; absent for the first page
 * @param limit the largest number of entries on the page, from 1 to 200
 */
public record AuditQuery(
        Optional<String> person,
        Optional<AuditObject> object,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<AuditRecordId> after,
        int limit) {

    public AuditQuery {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("A page can have 1 to 200 entries, not " + limit);
        }
    }

    /** The newest entries of all. */
    public static AuditQuery newest(int limit) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    public AuditQuery by(String name) {
        return new AuditQuery(Optional.of(name), object, from, until, after, limit);
    }

    public AuditQuery of(AuditObject changed) {
        return new AuditQuery(person, Optional.of(changed), from, until, after, limit);
    }

    public AuditQuery between(Instant earliest, Instant latest) {
        return new AuditQuery(
                person, object, Optional.of(earliest), Optional.of(latest), after, limit);
    }

    public AuditQuery after(AuditRecordId last) {
        return new AuditQuery(person, object, from, until, Optional.of(last), limit);
    }
}
