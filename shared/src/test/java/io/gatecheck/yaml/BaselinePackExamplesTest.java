package io.gatecheck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Condition;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.PolicyTest;
import io.gatecheck.policy.PolicyTest.Expectation;
import io.gatecheck.task.FieldSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The examples in the policies of the pack: they hold, and they would notice a change. */
class BaselinePackExamplesTest {

    static final List<Named<CompiledPolicy>> POLICIES = PackPolicies.NAMED;

    private static final Condition.Answer BROKEN =
            new Condition.Answer.Broken(new Explanation("changed", List.of()));

    @ParameterizedTest
    @FieldSource("POLICIES")
    void aPolicyAnswersItsExamplesAsItsAuthorExpects(CompiledPolicy policy) {
        assertThat(PolicyTestRun.of(policy))
                .allSatisfy(outcome ->
                        assertThat(outcome.answer())
                                .as(outcome.test().name())
                                .isEqualTo(outcome.test().expect().name()));
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void aPolicyIsTestedBothWaysAndWhereItDoesNotApply(CompiledPolicy policy) {
        assertThat(policy.document().tests()).extracting(PolicyTest::name).doesNotHaveDuplicates();
        assertThat(policy.document().tests())
                .extracting(PolicyTest::expect)
                .contains(Expectation.PASS, Expectation.FAIL);
        assertThat(
                        policy.document().tests().stream()
                                .anyMatch(test -> test.expect() == Expectation.SKIP))
                .isEqualTo(policy.when().isPresent());
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void anotherRequirementWouldBreakAnExample(CompiledPolicy policy) {
        assertNoticed(policy, _ -> new Condition.Answer.Holds());
        assertNoticed(policy, _ -> BROKEN);
        assertNoticed(
                policy,
                answer ->
                        answer.equals(new Condition.Answer.Holds())
                                ? BROKEN
                                : new Condition.Answer.Holds());
    }

    private static void assertNoticed(
            CompiledPolicy policy, UnaryOperator<Condition.Answer> change) {
        CompiledPolicy changed =
                new CompiledPolicy(
                        policy.version(),
                        policy.document(),
                        policy.when(),
                        new Changed(policy.require(), change),
                        policy.message());
        assertThat(PolicyTestRun.of(changed)).anyMatch(outcome -> !outcome.asExpected());
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void leavingOutTheConditionWouldBreakAnExample(CompiledPolicy policy) {
        if (policy.when().isPresent()) {
            CompiledPolicy always =
                    new CompiledPolicy(
                            policy.version(),
                            policy.document(),
                            Optional.empty(),
                            policy.require(),
                            policy.message());
            assertThat(PolicyTestRun.of(always)).anyMatch(outcome -> !outcome.asExpected());
        }
    }

    /** A requirement whose answers are others. */
    private record Changed(Condition of, UnaryOperator<Condition.Answer> change)
            implements Condition {

        @Override
        public FieldSet fields() {
            return of.fields();
        }

        @Override
        public Answer ask(Subject subject) {
            return change.apply(of.ask(subject));
        }
    }
}
