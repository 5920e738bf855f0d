package io.gatecheck.admin.api.account;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import java.util.Optional;

/**
 * An account in an answer.
 *
 * @param name null in JSON if the organization does not know the account any more
 * @param path the names of the units above it; null in JSON if {@code name} is
 */
public record AccountResource(String id, Optional<String> name, Optional<String> path) {

    public static AccountResource of(AccountId id, AccountNames names) {
        Optional<Account> account = names.find(id);
        return new AccountResource(
                id.value(),
                account.map(Account::name),
                account.map(known -> known.path().toString()));
    }
}
