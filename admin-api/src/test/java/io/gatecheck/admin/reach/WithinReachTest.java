package io.gatecheck.admin.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Reach;
import io.gatecheck.admin.access.WhoeverIsNamed;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.policy.Severity;
import io.gatecheck.unknown.InMemoryUnknownVerdicts;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationQuery;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WithinReachTest {

    private static final AccountId SHOP = new AccountId("111122223333");
    private static final AccountId DATA = new AccountId("222233334444");
    private static final AccountId STRANGER = new AccountId("999988887777");

    private static final Reach SHOP_ONLY = new Reach(List.of(ScopeTarget.parse("ou-ab12-shop")));
    private static final Reach NOTHING = new Reach(List.of());

    private final InMemoryViolations violations =
            new InMemoryViolations()
                    .with(
                            detection("no-public-ip", SHOP, 1),
                            detection("no-public-ip", DATA, 2),
                            detection("no-public-ip", STRANGER, 3));

    @Test
    void onlyViolationsInReachAreListed() {
        assertThat(accountsOf(within(SHOP_ONLY).violations(ViolationQuery.newest(10))))
                .containsExactly(SHOP);
        assertThat(accountsOf(within(Reach.ORGANIZATION).violations(ViolationQuery.newest(10))))
                .containsExactlyInAnyOrder(SHOP, DATA, STRANGER);
        assertThat(within(NOTHING).violations(ViolationQuery.newest(10)).items()).isEmpty();
    }

    @Test
    void aPageIsFilledThoughMostOfTheListIsOutOfReach() {
        violations.with(
                IntStream.range(0, 15)
                        .mapToObj(one -> detection("policy-" + one, DATA, 100 + one))
                        .toArray(Detection[]::new));

        Page<Violation> page = within(SHOP_ONLY).violations(ViolationQuery.newest(2));

        assertThat(accountsOf(page)).containsExactly(SHOP);
    }

    @Test
    void aViolationOutOfReachIsNotFound() {
        ViolationId shop = idIn(SHOP);
        ViolationId data = idIn(DATA);

        assertThat(within(SHOP_ONLY).violation(shop)).isPresent();
        assertThat(within(SHOP_ONLY).violation(data)).isEmpty();
        assertThat(within(Reach.ORGANIZATION).violation(data)).isPresent();
    }

    @Test
    void onlyAccountsInReachAreNamedAndCounted() {
        WithinReach within = within(SHOP_ONLY);

        assertThat(within.accounts().all()).extracting(Account::id).containsExactly(SHOP);
        assertThat(within.accounts().find(DATA)).isEmpty();
        assertThat(within.openCounts()).isEqualTo(Map.of(SHOP, Map.of(Severity.HIGH, 1L)));
    }

    @Test
    void onlyWhatCouldNotBeJudgedInReachIsListed() {
        assertThat(within(SHOP_ONLY).unknown(10))
                .extracting(UnknownVerdicts::account)
                .containsExactly(SHOP);
        assertThat(within(Reach.ORGANIZATION).unknown(10)).hasSize(2);
    }

    private WithinReach within(Reach reach) {
        InMemoryUnknownVerdicts unknown =
                new InMemoryUnknownVerdicts(Clock.fixed(Detections.AT, ZoneOffset.UTC));
        unknown.add(unknown(SHOP));
        unknown.add(unknown(DATA));
        return new WithinReach(
                new WhoeverIsNamed(reach),
                new InMemoryAccounts(account(SHOP, "shop"), account(DATA, "data")),
                violations,
                violations,
                unknown);
    }

    private ViolationId idIn(AccountId account) {
        return violations.list(ViolationQuery.newest(10)).items().stream()
                .filter(violation -> violation.place().account().equals(account))
                .map(Violation::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<AccountId> accountsOf(Page<Violation> page) {
        return page.items().stream().map(violation -> violation.place().account()).toList();
    }

    private static Detection detection(String policy, AccountId account, int second) {
        return Detections.of(policy)
                .in(account.value())
                .at(Detections.AT.plusSeconds(second))
                .detection();
    }

    private static UnknownVerdicts unknown(AccountId account) {
        return new UnknownVerdicts(
                new PolicyId("no-public-ip"),
                account,
                new Region("eu-central-1"),
                "The routes are unknown.",
                1,
                Detections.AT);
    }

    private static Account account(AccountId id, String unit) {
        return new Account(
                id,
                unit,
                new AccountPath(
                        List.of(
                                new OrganizationalUnit(new UnitId("r-ab12"), "Root"),
                                new OrganizationalUnit(new UnitId("ou-ab12-" + unit), unit))),
                Map.of());
    }
}
