package io.gatecheck.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every keeper of the organization's accounts does. */
public abstract class AccountDirectoryContract {

    private static final OrganizationalUnit ROOT =
            new OrganizationalUnit(new UnitId("r-ab12"), "Root");

    private final Account shop =
            new Account(
                    new AccountId("111122223333"),
                    "shop",
                    new AccountPath(
                            List.of(
                                    ROOT,
                                    new OrganizationalUnit(
                                            new UnitId("ou-ab12-prod0001"), "Production"))),
                    Map.of("gatecheck:slack-channel", "#shop", "empty", ""));
    private final Account audit =
            new Account(
                    new AccountId("000000000001"),
                    "audit",
                    new AccountPath(List.of(ROOT)),
                    Map.of());

    /** The same store every time, empty at the start of a test. */
    protected abstract AccountDirectory directory();

    /** Keeps accounts in that store. */
    protected abstract AccountRegistry registry();

    @Test
    void anAccountThatWasNeverLearnedIsNotThere() {
        assertThat(directory().find(shop.id())).isEmpty();
        assertThat(directory().all()).isEmpty();
    }

    @Test
    void anAccountIsFoundAsItWasLearned() {
        registry().replaceAll(List.of(shop, audit));

        assertThat(directory().find(shop.id())).contains(shop);
        assertThat(directory().find(audit.id())).contains(audit);
    }

    @Test
    void accountsAreListedByName() {
        registry().replaceAll(List.of(shop, audit));

        assertThat(directory().all()).containsExactly(audit, shop);
    }

    @Test
    void anAccountThatLeftIsForgotten() {
        registry().replaceAll(List.of(shop, audit));

        registry().replaceAll(List.of(audit));

        assertThat(directory().find(shop.id())).isEmpty();
        assertThat(directory().all()).containsExactly(audit);
    }

    @Test
    void anAccountThatMovedIsKeptWhereItIsNow() {
        registry().replaceAll(List.of(shop));
        var moved = new Account(shop.id(), "shop-2", audit.path(), Map.of());

        registry().replaceAll(List.of(moved));

        assertThat(directory().all()).containsExactly(moved);
    }

    @Test
    void hundredsOfAccountsAreListedWhole() {
        List<Account> many = new ArrayList<>();
        for (int n = 100; n < 400; n++) {
            many.add(
                    new Account(
                            new AccountId("000000000" + n),
                            "team-" + n,
                            shop.path(),
                            Map.of("note", "x".repeat(200))));
        }

        registry().replaceAll(many);

        assertThat(directory().all()).isEqualTo(many);
    }
}
