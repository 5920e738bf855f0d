package io.gatecheck.admin.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeWordsTest {

    private final ScopeWords words =
            new ScopeWords(
                    new AccountNames(
                            new InMemoryAccounts(
                                    new Account(
                                            new AccountId("111122223333"),
                                            "Shop",
                                            new AccountPath(
                                                    List.of(
                                                            new OrganizationalUnit(
                                                                    new UnitId("r-1"), "Root"),
                                                            new OrganizationalUnit(
                                                                    new UnitId("ou-1"),
                                                                    "Workloads"))),
                                            Map.of()))));

    @Test
    void whatIsEverywhereIsNotSpelledOut() {
        assertThat(words.of(Scope.ORGANIZATION)).containsExactly("whole organization");
    }

    @Test
    void accountsAndUnitsAreCalledByTheirNames() {
        Scope scope =
                new Scope(
                        List.of(
                                ScopeTarget.parse("ou-1"),
                                ScopeTarget.parse("111122223333"),
                                ScopeTarget.parse("Root/Data")),
                        List.of(
                                ScopeTarget.parse("stage=dev"),
                                ScopeTarget.parse("ou-gone"),
                                ScopeTarget.parse("999988887777")),
                        List.of(new Glob("eu-*"), new Glob("us-east-1")),
                        List.of(Glob.ANY),
                        List.of(new Glob("web-*")));

        assertThat(words.of(scope))
                .containsExactly(
                        "Workloads (ou-1), Shop (111122223333), Root/Data",
                        "except accounts tagged stage=dev, unit (ou-gone), account 999988887777",
                        "Regions eu-*, us-east-1",
                        "services web-*");
    }
}
