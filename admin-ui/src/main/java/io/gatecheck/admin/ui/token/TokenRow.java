package io.gatecheck.admin.ui.token;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.policy.ScopeTarget;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An API token in a list.
 *
 * @param role what it may do, in a word
 * @param reach for which accounts
 * @param end when it expires or expired, or when and by whom it was revoked
 * @param lastUsed absent if it was never used
 */
record TokenRow(
        String name,
        String purpose,
        Badge status,
        String role,
        String reach,
        String createdBy,
        Moment created,
        String end,
        Optional<Moment> lastUsed,
        boolean usable) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static TokenRow of(ApiToken token, Instant now) {
        return new TokenRow(
                token.name().value(),
                token.origin().purpose(),
                status(token, now),
                word(token.grant().role()),
                words(token.grant().reach()),
                token.origin().createdBy(),
                Moment.of(token.origin().createdAt(), now),
                end(token, now),
                token.lastUsedAt().map(at -> Moment.of(at, now)),
                token.isUsable(now));
    }

    /** The name of a role, as people read it. */
    static String word(Role role) {
        String word = role.name().toLowerCase(Locale.ROOT);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Badge status(ApiToken token, Instant now) {
        if (token.revocation().isPresent()) {
            return new Badge("Revoked", "ended");
        }
        return token.isUsable(now) ? new Badge("Active", "active") : new Badge("Expired", "ended");
    }

    private static String words(Reach reach) {
        return reach.isWhole()
                ? "Whole organization"
                : reach.targets().stream().map(ScopeTarget::text).collect(Collectors.joining(", "));
    }

    private static String end(ApiToken token, Instant now) {
        return token.revocation()
                .map(revoked ->
                        "Revoked %s by %s"
                                .formatted(Moment.of(revoked.at(), now).ago(), revoked.by()))
                .orElseGet(() ->
                        token.isUsable(now)
                                ? DAY.format(token.expiresAt())
                                        + ", in "
                                        + left(Duration.between(now, token.expiresAt()))
                                : "Expired " + Moment.of(token.expiresAt(), now).ago());
    }

    /** Rounded up, so that a token that was just made for 90 days has 90 days left. */
    private static String left(Duration left) {
        return left.toHours() < 48
                ? left.plusHours(1).minusMillis(1).toHours() + " h"
                : left.plusDays(1).minusMillis(1).toDays() + " d";
    }
}
