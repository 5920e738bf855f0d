package io.gatecheck.admin.ui.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.api.account.AccountNames;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountTextTest {

    private final AccountNames names =
            new AccountNames(
                    new InMemoryAccounts(
                            account("111122223333", "Shop"),
                            account("222233334444", "Twin"),
                            account("333344445555", "Twin")));

    @Test
    void anIdNeedsNotBeKnown() {
        assertThat(AccountText.read("999988887777", names))
                .isEqualTo(new AccountText.Meant(new AccountId("999988887777")));
    }

    @Test
    void aNameIsFoundWhateverItsCase() {
        assertThat(AccountText.read("sHOP", names))
                .isEqualTo(new AccountText.Meant(new AccountId("111122223333")));
    }

    @Test
    void aNameThatTwoAccountsHaveNeedsTheId() {
        assertThat(AccountText.read("Twin", names))
                .isEqualTo(
                        new AccountText.Unclear(
                                "2 accounts are called 'Twin'. Type the account id of twelve"
                                        + " digits."));
    }

    private static Account account(String id, String name) {
        return new Account(
                new AccountId(id),
                name,
                new AccountPath(List.of(new OrganizationalUnit("r-1", "Root"))),
                Map.of());
    }
}
