package io.gatecheck.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where API tokens are kept. Tokens that expired or were revoked stay for a while, so that people
 * see what became of them.
 */
public interface ApiTokens {

    /** The token with this name, as it is now; whether it is usable is for the caller to ask. */
    Optional<ApiToken> find(TokenName name);

    /** All tokens that are kept, by name. */
    List<ApiToken> all();

    /**
     * Adds a token, in place of one with the same name that is no longer usable.
     *
     * @return false, and nothing is changed, if a usable token has the name
     */
    boolean create(ApiToken token, Instant now);

    /**
     * Ends a token.
     *
     * @return false, and nothing is changed, if no token with this name is usable at that time
     */
    boolean revoke(TokenName name, ApiToken.Revocation revocation);

    /** Writes down that this token was used, unless a use shortly before is known. */
    void used(ApiToken token, Instant at);
}
