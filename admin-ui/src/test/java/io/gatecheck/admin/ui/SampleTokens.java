package io.gatecheck.admin.ui;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.InMemoryApiTokens;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.access.TokenName;
import io.gatecheck.access.TokenSecret;
import io.gatecheck.policy.ScopeTarget;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The API tokens of the sample organization, one in every state. */
public final class SampleTokens {

    private static final Instant NOW = SampleOrganization.NOW;

    /** The secret of a token with which a machine may read everything. */
    public static final TokenSecret READER = secret("dashboard");

    /** The secret of a token of an administrator. */
    public static final TokenSecret ADMIN = secret("terraform");

    /** The secret of a token that reaches one account. */
    public static final TokenSecret SHOP = secret("storefront-pipeline");

    public static final TokenSecret EXPIRED = secret("old-exporter");
    public static final TokenSecret REVOKED = secret("leaked-in-a-build-log");

    private SampleTokens() {}

    static InMemoryApiTokens made() {
        return new InMemoryApiTokens(
                token(READER, Role.VIEWER, 60, Optional.of(NOW.minus(Duration.ofMinutes(7)))),
                token(ADMIN, Role.ADMIN, 1, Optional.empty()),
                token(
                        SHOP,
                        Role.EDITOR,
                        365,
                        Optional.of(NOW.minus(Duration.ofDays(3))),
                        SampleOrganization.SHOP,
                        "team=<b>shop</b>"),
                token(EXPIRED, Role.APPROVER, -20, Optional.of(NOW.minus(Duration.ofDays(21)))),
                revoked(token(REVOKED, Role.VIEWER, 40, Optional.empty())));
    }

    private static TokenSecret secret(String name) {
        return TokenSecret.create(new TokenName(name), new SecureRandom());
    }

    private static ApiToken token(
            TokenSecret secret, Role role, int daysLeft, Optional<Instant> used, String... reach) {
        return new ApiToken(
                secret.name(),
                secret.hash(),
                new ApiToken.Grant(
                        role,
                        reach.length == 0
                                ? Reach.ORGANIZATION
                                : new Reach(Arrays.stream(reach).map(ScopeTarget::parse).toList())),
                new ApiToken.Origin(
                        "ada@example.com",
                        NOW.minus(Duration.ofDays(30)),
                        "<script>alert(1)</script> for " + secret.name()),
                NOW.plus(Duration.ofDays(daysLeft)),
                Optional.empty(),
                used);
    }

    private static ApiToken revoked(ApiToken token) {
        return new ApiToken(
                token.name(),
                token.hash(),
                token.grant(),
                token.origin(),
                token.expiresAt(),
                Optional.of(
                        new ApiToken.Revocation(
                                NOW.minus(Duration.ofHours(5)),
                                "ben.with.a.long.name@example.com")),
                token.lastUsedAt());
    }
}
