package io.gatecheck.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** API tokens in memory. */
public final class InMemoryApiTokens implements ApiTokens {

    private final TreeMap<String, ApiToken> tokens = new TreeMap<>();

    /** Starts with these. */
    public InMemoryApiTokens(ApiToken... tokens) {
        for (ApiToken token : tokens) {
            this.tokens.put(token.name().value(), token);
        }
    }

    @Override
    public synchronized Optional<ApiToken> find(TokenName name) {
        return Optional.ofNullable(tokens.get(name.value()));
    }

    @Override
    public synchronized List<ApiToken> all() {
        return List.copyOf(tokens.values());
    }

    @Override
    public synchronized boolean create(ApiToken token, Instant now) {
        if (find(token.name()).filter(one -> one.isUsable(now)).isPresent()) {
            return false;
        }
        tokens.put(token.name().value(), token);
        return true;
    }

    @Override
    public synchronized boolean revoke(TokenName name, ApiToken.Revocation revocation) {
        Optional<ApiToken> usable = find(name).filter(one -> one.isUsable(revocation.at()));
        usable.ifPresent(one -> put(one, Optional.of(revocation), one.lastUsedAt()));
        return usable.isPresent();
    }

    @Override
    public synchronized void used(ApiToken token, Instant at) {
        find(token.name())
                .filter(one -> one.hash().equals(token.hash()) && one.isUseNew(at))
                .ifPresent(one -> put(one, one.revocation(), Optional.of(at)));
    }

    private void put(
            ApiToken token, Optional<ApiToken.Revocation> revocation, Optional<Instant> used) {
        tokens.put(
                token.name().value(),
                new ApiToken(
                        token.name(),
                        token.hash(),
                        token.grant(),
                        token.origin(),
                        token.expiresAt(),
                        revocation,
                        used));
    }
}
