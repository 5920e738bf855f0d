package io.gatecheck.admin.api.token;

import io.gatecheck.access.ApiToken;
import io.gatecheck.policy.ScopeTarget;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An API token, without its secret.
 *
 * @param usable whether it opens the API now
 * @param reach the accounts for which the role holds, written as in the scope of a policy
 * @param lastUsedAt to the hour; null in JSON if it was never used
 * @param revoked null in JSON unless it was revoked
 */
record TokenResource(
        String name,
        boolean usable,
        String role,
        List<String> reach,
        String purpose,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<RevocationResource> revoked) {

    record RevocationResource(Instant at, String by) {}

    static TokenResource of(ApiToken token, Instant now) {
        return new TokenResource(
                token.name().value(),
                token.isUsable(now),
                token.grant().role().name().toLowerCase(Locale.ROOT),
                token.grant().reach().targets().stream().map(ScopeTarget::text).toList(),
                token.origin().purpose(),
                token.origin().createdAt(),
                token.origin().createdBy(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revocation().map(one -> new RevocationResource(one.at(), one.by())));
    }
}
