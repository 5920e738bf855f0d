package io.gatecheck.admin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.evaluation.PolicyTestRun.TestResult;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Position;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.task.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckDraftTest {

    private final PolicyDesk desk = new PolicyDesk();

    @Test
    void whatOneStartsWithIsGood() {
        DraftCheck check = desk.checkDraft.check(BlankPolicy.YAML);

        assertThat(check.problems()).isEmpty();
        assertThat(check.tests()).hasSize(2).allMatch(TestResult::asExpected);
        assertThat(check.facets()).containsExactly(Facet.EVENT);
        assertThat(check.accounts()).contains(new DraftCheck.AccountsInScope(2, 2));
    }

    @Test
    void aMisspeltFieldIsAProblemWithItsPlace() {
        DraftCheck check =
                desk.checkDraft.check(BlankPolicy.YAML.replace("task.launch", "task.lunch"));

        assertThat(check.policy()).isEmpty();
        assertThat(check.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.at()).isEqualTo(new Position(10, 17));
                    assertThat(problem.excerpt()).startsWith("require:");
                });
        assertThat(check.accounts()).isEmpty();
    }

    @Test
    void aTestWithAnotherAnswerIsShownAsSuch() {
        DraftCheck check =
                desk.checkDraft.check(BlankPolicy.YAML.replace("expect: PASS", "expect: FAIL"));

        assertThat(check.failed())
                .singleElement()
                .satisfies(result -> assertThat(result.answer()).isEqualTo("PASS"));
    }

    @Test
    void aScopeCountsTheAccountsThatItCovers() {
        DraftCheck check =
                desk.checkDraft.check(
                        BlankPolicy.YAML.replace(
                                "include: [organization]", "include: [Root/Shop]"));

        assertThat(check.accounts()).contains(new DraftCheck.AccountsInScope(1, 2));
    }

    @Test
    void onlyAccountsWithinReachAreCounted() {
        desk.person.is(
                new Person(
                        "bob@example.com",
                        Set.of(Role.EDITOR),
                        new Reach(
                                List.of(
                                        new ScopeTarget.OneAccount(
                                                new AccountId("111122223333"))))));

        assertThat(desk.checkDraft.check(BlankPolicy.YAML).accounts())
                .contains(new DraftCheck.AccountsInScope(1, 1));
    }

    @Test
    void everyFacetSaysInASentenceWhatItCosts() {
        assertThat(Arrays.stream(Facet.values()).map(FacetCost::of))
                .allSatisfy(cost -> assertThat(cost).endsWith("."));
    }
}
