package io.gatecheck.evaluator.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CachedAccountsTest {

    private static final Account SHOP =
            new Account(
                    new AccountId("111122223333"),
                    "shop",
                    new AccountPath(List.of(new OrganizationalUnit(new UnitId("r-ab12"), "Root"))),
                    Map.of());

    private final InMemoryAccounts directory = new InMemoryAccounts();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:15:30Z"));
    private final CachedAccounts accounts = new CachedAccounts(directory, new ClockTicker(clock));

    @Test
    void anAccountThatJoinsIsKnownAfterAMinute() {
        var before = accounts.find(SHOP.id());
        directory.replaceAll(List.of(SHOP));

        var soon = accounts.find(SHOP.id());
        clock.advance(Duration.ofMinutes(1));
        var later = accounts.find(SHOP.id());

        assertThat(before).isEmpty();
        assertThat(soon).isEmpty();
        assertThat(later).contains(SHOP);
    }

    @Test
    void anAccountThatLeavesIsForgottenAfterFiveMinutes() {
        directory.replaceAll(List.of(SHOP));
        var _ = accounts.find(SHOP.id());
        directory.replaceAll(List.of());

        var cached = accounts.find(SHOP.id());
        clock.advance(Duration.ofMinutes(5));
        var forgotten = accounts.find(SHOP.id());

        assertThat(cached).contains(SHOP);
        assertThat(forgotten).isEmpty();
    }
}
