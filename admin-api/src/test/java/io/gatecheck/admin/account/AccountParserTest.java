package io.gatecheck.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.request.Parsed;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountParserTest {

    private final AccountNames names =
            new AccountNames(
                    new InMemoryAccounts(
                            account("111122223333", "Shop"),
                            account("222233334444", "Twin"),
                            account("333344445555", "Twin")));

    @Test
    void anIdNeedsNotBeKnown() {
        assertThat(AccountParser.byNameOrId(names).apply("999988887777"))
                .isEqualTo(new Parsed.Valid<>(new AccountId("999988887777")));
    }

    @Test
    void aNameIsFoundWhateverItsCase() {
        assertThat(AccountParser.byNameOrId(names).apply("sHOP"))
                .isEqualTo(new Parsed.Valid<>(new AccountId("111122223333")));
    }

    @Test
    void aNameThatTwoAccountsHaveNeedsTheId() {
        assertThat(AccountParser.byNameOrId(names).apply("Twin"))
                .isEqualTo(
                        new Parsed.Invalid<>(
                                "2 accounts are called 'Twin'. Enter the 12-digit account id"
                                        + " instead."));
    }

    private static Account account(String id, String name) {
        return new Account(
                new AccountId(id),
                name,
                new AccountPath(List.of(new OrganizationalUnit(new UnitId("r-1"), "Root"))),
                Map.of());
    }
}
