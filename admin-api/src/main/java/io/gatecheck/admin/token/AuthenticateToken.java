package io.gatecheck.admin.token;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.ApiTokens;
import io.gatecheck.access.Person;
import io.gatecheck.access.TokenSecret;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells which machine sent a secret. */
@Component
public class AuthenticateToken {

    private final ApiTokens tokens;
    private final Clock clock;

    AuthenticateToken(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The machine with this secret, and that it used its token; empty alike for every other text,
     * and for a token that expired or was revoked. Costs one read, and a write at most every hour.
     */
    public Optional<Person> authenticate(String text) {
        Instant now = clock.instant();
        Optional<ApiToken> usable =
                TokenSecret.parse(text)
                        .flatMap(secret ->
                                tokens.find(secret.name())
                                        .filter(token -> secret.hasHash(token.hash())))
                        .filter(token -> token.isUsable(now));
        usable.ifPresent(token -> tokens.used(token, now));
        return usable.map(ApiToken::holder);
    }
}
