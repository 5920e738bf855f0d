package io.gatecheck.evaluator.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.AccountState;

class OrganizationSyncTest {

    private static final OrganizationalUnit ROOT =
            new OrganizationalUnit(new UnitId("r-ab12"), "Root");
    private static final OrganizationalUnit WORK =
            new OrganizationalUnit(new UnitId("ou-ab12-work"), "Workloads");
    private static final OrganizationalUnit PROD =
            new OrganizationalUnit(new UnitId("ou-ab12-prod"), "Production");

    private final FakeOrganization organization =
            new FakeOrganization()
                    .unit("r-ab12", "ou-ab12-work", "Workloads")
                    .unit("ou-ab12-work", "ou-ab12-prod", "Production");
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final OrganizationSync sync = new OrganizationSync(organization, accounts);

    @Test
    void activeAccountsAreLearnedWithTheirPathAndTags() {
        organization
                .account("r-ab12", "000000000001", "management", AccountState.ACTIVE)
                .account("ou-ab12-prod", "111122223333", "shop", AccountState.ACTIVE)
                .tag("111122223333", "gatecheck:slack-channel", "#shop");

        int learned = sync.synchronize();

        assertThat(learned).isEqualTo(2);
        assertThat(accounts.all())
                .containsExactly(
                        new Account(
                                new AccountId("000000000001"),
                                "management",
                                new AccountPath(List.of(ROOT)),
                                Map.of()),
                        new Account(
                                new AccountId("111122223333"),
                                "shop",
                                new AccountPath(List.of(ROOT, WORK, PROD)),
                                Map.of("gatecheck:slack-channel", "#shop")));
    }

    @Test
    void accountsThatAreNotActiveAreNotOfTheOrganization() {
        organization
                .account("ou-ab12-work", "111122223333", "shop", AccountState.ACTIVE)
                .account("ou-ab12-work", "444455556666", "old", AccountState.SUSPENDED)
                .account("ou-ab12-work", "777788889999", "closing", AccountState.PENDING_CLOSURE);

        var _ = sync.synchronize();

        assertThat(accounts.all()).extracting(Account::name).containsExactly("shop");
    }

    @Test
    void theTreeTakesACallForTwentyAccountsAndOneForTheTagsOfEach() {
        for (int i = 0; i < 45; i++) {
            organization.account(
                    "ou-ab12-prod",
                    String.format(Locale.ROOT, "%012d", i),
                    "account-" + i,
                    AccountState.ACTIVE);
        }

        int learned = sync.synchronize();

        assertThat(learned).isEqualTo(45);
        assertThat(calls("ListRoots")).isEqualTo(1);
        assertThat(calls("ListOrganizationalUnitsForParent")).isEqualTo(3);
        assertThat(calls("ListAccountsForParent")).isEqualTo(2 + 3);
        assertThat(calls("ListTagsForResource")).isEqualTo(45);
    }

    @Test
    void anOrganizationWithoutAccountsIsNotBelieved() {
        accounts.replaceAll(
                List.of(
                        new Account(
                                new AccountId("111122223333"),
                                "shop",
                                new AccountPath(List.of(ROOT)),
                                Map.of())));

        assertThatThrownBy(sync::synchronize).isInstanceOf(IllegalStateException.class);
        assertThat(accounts.all()).hasSize(1);
    }

    private int calls(String name) {
        return Collections.frequency(organization.calls, name);
    }
}
