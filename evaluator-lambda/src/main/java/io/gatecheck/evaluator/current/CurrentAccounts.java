package io.gatecheck.evaluator.current;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of the organization, each remembered for five minutes. Only those that were found
 * are: an account that joins is known as soon as it is synchronized.
 */
public final class CurrentAccounts implements AccountDirectory {

    /** How long it may go unseen that an account moved, was tagged, or left. */
    static final Duration TRUSTED = Duration.ofMinutes(5);

    private final AccountDirectory directory;
    private final Cache<AccountId, Account> known;

    public CurrentAccounts(AccountDirectory directory, Ticker ticker) {
        this.directory = directory;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(20_000)
                        .expireAfterWrite(TRUSTED)
                        .ticker(ticker)
                        .build();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        Optional<Account> remembered = Optional.ofNullable(known.getIfPresent(id));
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<Account> found = directory.find(id);
        found.ifPresent(account -> known.put(id, account));
        return found;
    }

    @Override
    public List<Account> all() {
        return directory.all();
    }
}
