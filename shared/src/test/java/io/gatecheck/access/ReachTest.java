package io.gatecheck.access;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    /** Root/Workloads/Shop has one account, Root/Lab another. */
    private static final List<Account> ACCOUNTS =
            List.of(
                    account("111122223333", "Root", "Workloads", "Shop"),
                    account("444455556666", "Root", "Lab"));

    @ParameterizedTest
    @CsvSource({
        // reach, scope, whether all of the scope is in reach
        "organization, organization, true",
        "organization, team=shop, true",
        "ou-workloads, organization, false",
        "ou-workloads, ou-workloads, true",
        "ou-workloads, ou-shop, true",
        "ou-workloads, Root/Workloads/Shop, true",
        "Root/Workloads, ou-shop, true",
        "ou-shop, ou-workloads, false",
        "ou-workloads, ou-lab, false",
        "ou-workloads, ou-nowhere, false",
        "ou-workloads, 111122223333, true",
        "ou-workloads, 444455556666, false",
        "111122223333, 111122223333, true",
        "111122223333, ou-shop, false", // an account could join the unit
        "team=ou, team=ou, true",
        "team=ou, ou-shop, false",
        "team=ou, 111122223333, true",
        "ou-workloads, team=ou, false",
    })
    void aScopeIsIncludedIfAllThatItCanEverCoverIsInReach(
            String reach, String scope, boolean included) {
        assertThat(new Reach(List.of(ScopeTarget.parse(reach))).includes(scope(scope), ACCOUNTS))
                .isEqualTo(included);
    }

    @Test
    void theWholeOrganizationIncludesEveryReach() {
        assertThat(Reach.ORGANIZATION.includes(reach("ou-ab12-shop", "team=shop"))).isTrue();
        assertThat(reach("ou-ab12-shop").includes(Reach.ORGANIZATION)).isFalse();
    }

    @Test
    void aReachIncludesWhatNamesItsOwnTargetsAlone() {
        Reach two = reach("ou-ab12-shop", "team=shop");

        assertThat(two.includes(reach("team=shop"))).isTrue();
        assertThat(two.includes(reach("team=shop", "team=data"))).isFalse();
        assertThat(two.includes(reach("111122223333"))).isFalse();
    }

    private static Reach reach(String... targets) {
        return new Reach(Arrays.stream(targets).map(ScopeTarget::parse).toList());
    }

    private static Scope scope(String include) {
        Scope all = Scope.ORGANIZATION;
        return new Scope(
                List.of(ScopeTarget.parse(include)),
                List.of(),
                all.regions(),
                all.clusters(),
                all.services());
    }

    private static Account account(String id, String... units) {
        return new Account(
                new AccountId(id),
                id,
                new AccountPath(
                        Stream.of(units)
                                .map(name ->
                                        new OrganizationalUnit(
                                                new UnitId(
                                                        name.equals("Root")
                                                                ? "r-ab12"
                                                                : "ou-" + name.toLowerCase(ROOT)),
                                                name))
                                .toList()),
                Map.of("team", "ou"));
    }
}
