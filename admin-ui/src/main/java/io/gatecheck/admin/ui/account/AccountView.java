package io.gatecheck.admin.ui.account;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;

/**
 * An account, ready to be shown.
 *
 * @param path the names of the units above it; empty if the organization does not know it
 */
public record AccountView(String id, String name, String path) {

    public static AccountView of(AccountId id, AccountNames names) {
        return new AccountView(
                id.value(),
                names.find(id).map(Account::name).orElse("Unknown account"),
                names.find(id).map(account -> account.path().toString()).orElse(""));
    }
}
