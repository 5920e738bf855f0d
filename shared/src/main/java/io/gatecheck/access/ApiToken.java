package io.gatecheck.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An API token: lets a machine use the API with a role, until it expires or is revoked.
 *
 * @param hash of its {@link TokenSecret}, which itself is kept nowhere
 * @param lastUsedAt to the hour; absent if it was never used
 */
public record ApiToken(
        TokenName name,
        String hash,
        Grant grant,
        Origin origin,
        Instant expiresAt,
        Optional<Revocation> revocation,
        Optional<Instant> lastUsedAt) {

    /** How machines are named, before the name of their token. No person has such a name. */
    public static final String HOLDER = "token:";

    /** The longest time for which a token can be made. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(365);

    /** How exactly it is known when a token was last used: a use soon after another is not kept. */
    private static final Duration USE_PRECISION = Duration.ofHours(1);

    /** What the token may do, and for which accounts. */
    public record Grant(Role role, Reach reach) {}

    /**
     * Where it comes from.
     *
     * @param purpose what it is for, in the words of who made it
     */
    public record Origin(String createdBy, Instant createdAt, String purpose) {}

    /** That it was ended before it expired, and by whom. */
    public record Revocation(Instant at, String by) {}

    /** Whether it opens the API at this time. */
    public boolean isUsable(Instant now) {
        return revocation.isEmpty() && now.isBefore(expiresAt);
    }

    /** Whether a use at this time is worth writing down. */
    public boolean isUseNew(Instant now) {
        return lastUsedAt.map(last -> !now.isBefore(last.plus(USE_PRECISION))).orElse(true);
    }

    /** The machine that has the token. */
    public Person holder() {
        return new Person(HOLDER + name, Set.of(grant.role()), grant.reach());
    }

    @Override
    public String toString() {
        return "the token " + name; // not even the hash may reach a log
    }
}
