package io.gatecheck.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody is writing and has not published yet.
 *
 * @param policy the policy that it is to change; absent if it is to become a new one
 * @param yaml as typed; need not be a policy document
 * @param basedOn the number of the version that it was made from; 0 for a new policy
 * @param author the name of the person who writes it and alone sees it
 * @param updatedAt when it was changed last
 */
public record Draft(
        DraftId id,
        Optional<PolicyId> policy,
        String yaml,
        int basedOn,
        String author,
        Instant updatedAt) {

    /** The longest text, in characters: a longer one is no policy document either. */
    public static final int LONGEST = 65_536;

    /** How long a draft is kept after its last change. */
    public static final Duration RETENTION = Duration.ofDays(90);

    public Draft {
        if (yaml.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A draft has at most "
                            + LONGEST
                            + " characters, but this one has "
                            + yaml.length());
        }
        if (policy.isPresent() ? basedOn < 1 : basedOn != 0) {
            throw new IllegalArgumentException(
                    "A draft for "
                            + policy.map(PolicyId::value).orElse("a new policy")
                            + " cannot be based on version "
                            + basedOn);
        }
    }

    /** The same draft with another text. */
    public Draft with(String text, Instant now) {
        return new Draft(id, policy, text, basedOn, author, now);
    }

    /** When it is forgotten if it does not change again. */
    public Instant expiresAt() {
        return updatedAt.plus(RETENTION);
    }
}
