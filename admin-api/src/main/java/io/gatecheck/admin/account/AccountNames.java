package io.gatecheck.admin.account;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of the organization by id, for a page or an answer that names many of them. */
public final class AccountNames {

    private final List<Account> ordered;
    private final Map<AccountId, Account> accounts;

    /** Reads the directory once. */
    public AccountNames(AccountDirectory directory) {
        this(directory.all());
    }

    /** Names these accounts, which are ordered by name, and no others. */
    public AccountNames(List<Account> accountsByName) {
        ordered = List.copyOf(accountsByName);
        accounts = ordered.stream().collect(toUnmodifiableMap(Account::id, identity()));
    }

    /** Every account, ordered by name. */
    public List<Account> all() {
        return ordered;
    }

    /** The account; empty if it has left the organization, or was never seen in it. */
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }
}
