package io.gatecheck.audit;

import java.time.Instant;

/**
 * One change. Texts that are too long are shortened and say so, because an entry that cannot be
 * kept would be worse.
 *
 * @param reason why, in the words of the person; empty if none was asked for; at most 2,000
 *     characters
 * @param difference what changed, line by line as in a unified diff, or in a sentence; at most
 *     100,000 characters
 */
public record AuditEntry(
        Instant at,
        Actor who,
        AuditAction action,
        AuditObject object,
        String reason,
        String difference) {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_DIFFERENCE = 100_000;

    public AuditEntry {
        reason = ShortenedText.of(reason, LONGEST_REASON);
        difference = ShortenedText.of(difference, LONGEST_DIFFERENCE);
    }

    /**
     * Who made the change, and from where.
     *
     * @param name of the person or of the API token; at most 200 characters
     * @param address the network address; empty if unknown
     */
    public record Actor(String name, String address) {

        private static final int LONGEST_NAME = 200;

        public Actor {
            if (name.isBlank()) {
                throw new IllegalArgumentException("The name of an actor must not be blank");
            }
            name = ShortenedText.of(name, LONGEST_NAME);
            address = ShortenedText.of(address, LONGEST_NAME);
        }
    }
}
