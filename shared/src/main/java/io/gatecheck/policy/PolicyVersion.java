package io.gatecheck.policy;

import java.time.Instant;

/**
 * The immutable content of a policy from one publication on.
 *
 * @param number counted from 1
 * @param yaml the document as written, comments included
 * @param publishedBy who published it
 * @param reason why, in the words of who published it; empty if none was asked for
 */
public record PolicyVersion(
        PolicyId id,
        int number,
        String yaml,
        Instant publishedAt,
        String publishedBy,
        String reason) {

    /** A version without a reason. */
    public PolicyVersion(
            PolicyId id, int number, String yaml, Instant publishedAt, String publishedBy) {
        this(id, number, yaml, publishedAt, publishedBy, "");
    }

    /**
     * Whether the other is this version of this policy, whenever, by whom and why it was published.
     */
    public boolean sameContentAs(PolicyVersion other) {
        return id.equals(other.id) && number == other.number && yaml.equals(other.yaml);
    }

    /** The version as people write it, {@code no-public-ip v3}. */
    @Override
    public String toString() {
        return id + " v" + number;
    }
}
