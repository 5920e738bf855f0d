package io.gatecheck.evaluator.judging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of the organization, each cached for five minutes; that there is none with some id
 * is cached for one, because the registries of others are asked for again and again.
 */
public final class CachedAccounts implements AccountDirectory {

    /** How long it may go unseen that an account moved, was tagged, or left. */
    static final Duration TTL = Duration.ofMinutes(5);

    /** How long it may go unseen that an account joined; it is synchronized later than that. */
    static final Duration ABSENT_TTL = Duration.ofMinutes(1);

    private final AccountDirectory directory;
    private final Cache<AccountId, Optional<Account>> cache;

    public CachedAccounts(AccountDirectory directory, Ticker ticker) {
        this.directory = directory;
        this.cache =
                Caffeine.newBuilder()
                        .maximumSize(20_000)
                        .expireAfter(
                                Expiry.writing((AccountId _, Optional<Account> found) ->
                                        found.isPresent() ? TTL : ABSENT_TTL))
                        .ticker(ticker)
                        .build();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return cache.get(id, directory::find);
    }

    @Override
    public List<Account> all() {
        return directory.all();
    }
}
