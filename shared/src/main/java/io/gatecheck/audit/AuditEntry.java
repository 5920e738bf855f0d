package io.gatecheck.audit;

import java.time.Instant;

/**
 * One change.
 *
 * @param reason why, in the words of the person; empty if none was asked for
 * @param difference what changed, line by line as in a unified diff, or in a sentence
 */
public record AuditEntry(
        Instant at,
        Actor who,
        AuditAction action,
        AuditObject object,
        String reason,
        String difference) {

    /** Who made the change, and from which network address; the latter empty if unknown. */
    public record Actor(String name, String address) {}
}
