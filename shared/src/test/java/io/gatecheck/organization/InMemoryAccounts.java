package io.gatecheck.organization;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;

/** An organization that is forgotten with the test. */
public final class InMemoryAccounts implements AccountDirectory, AccountRegistry {

    private volatile List<Account> accounts;

    public InMemoryAccounts(Account... accounts) {
        this.accounts = List.of(accounts);
    }

    @Override
    public void replaceAll(List<Account> now) {
        accounts = List.copyOf(now);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public List<Account> all() {
        return accounts.stream().sorted(comparing(Account::name)).toList();
    }
}
