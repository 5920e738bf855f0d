package io.gatecheck.admin.token;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.ApiTokens;
import io.gatecheck.access.Reach;
import io.gatecheck.access.TokenName;
import io.gatecheck.access.TokenSecret;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditLog;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.policy.ScopeTarget;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes an API token. */
@Component
public class CreateToken {

    private final ApiTokens tokens;
    private final AuditLog log;
    private final CurrentPerson current;
    private final Clock clock;

    CreateToken(ApiTokens tokens, AuditLog log, CurrentPerson current, Clock clock) {
        this.tokens = tokens;
        this.log = log;
        this.current = current;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface CreateResult {

        /**
         * The token can be used.
         *
         * @param secret is shown once: nothing keeps it
         */
        record Created(ApiToken token, TokenSecret secret) implements CreateResult {}

        /** A token that is still usable has the name. */
        record NameTaken(TokenName name) implements CreateResult {

            /** What to do, for people. */
            public String sentence() {
                return "A token with the name '%s' can still be used. Choose another name, or revoke that one first."
                        .formatted(name);
            }
        }

        /** The token would see accounts that the person who makes it does not see. */
        record BeyondReach(Reach own) implements CreateResult {

            /** What to do, for people. */
            public String sentence() {
                return "A token cannot reach more than you do. Use some of: %s."
                        .formatted(words(own));
            }
        }
    }

    /**
     * Makes the token and writes it down in the audit log. If the second fails, nobody has learned
     * the secret.
     */
    public CreateResult create(NewToken wanted) {
        Reach own = current.person().reach();
        Reach reach = wanted.reach().orElse(own);
        if (!own.includes(reach)) {
            return new CreateResult.BeyondReach(own);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TokenSecret secret = TokenSecret.create(wanted.name(), new SecureRandom());
        ApiToken token =
                new ApiToken(
                        wanted.name(),
                        secret.hash(),
                        new ApiToken.Grant(wanted.role(), reach),
                        new ApiToken.Origin(current.person().name(), now, wanted.purpose()),
                        now.plus(wanted.life()),
                        Optional.empty(),
                        Optional.empty());
        if (!tokens.create(token, now)) {
            return new CreateResult.NameTaken(wanted.name());
        }
        log.add(entry(token));
        return new CreateResult.Created(token, secret);
    }

    private AuditEntry entry(ApiToken token) {
        return new AuditEntry(
                token.origin().createdAt(),
                current.actor(),
                AuditAction.TOKEN_CREATED,
                new AuditObject(AuditObject.Kind.TOKEN, token.name().value()),
                token.origin().purpose(),
                "+role: %s\n+reach: %s\n+expires: %s\n"
                        .formatted(
                                token.grant().role(),
                                words(token.grant().reach()),
                                token.expiresAt()));
    }

    private static String words(Reach reach) {
        return reach.targets().stream().map(ScopeTarget::text).collect(Collectors.joining(", "));
    }
}
