package io.gatecheck.evaluation;

import static java.util.Comparator.comparing;

import io.gatecheck.policy.PolicyTest;
import io.gatecheck.policy.PolicyTest.Expectation;
import java.util.List;
import java.util.Optional;

/** Holds a policy to the examples of its author. */
public final class PolicyTestRun {

    private PolicyTestRun() {}

    /** What came of one example. */
    public record TestResult(PolicyTest test, String answer) {

        /** Whether the policy answered as its author expects. */
        public boolean asExpected() {
            return answer.equals(test.expect().name());
        }

        /** What its author expects, and what the policy answered instead. */
        public String difference() {
            return "expected %s but got %s".formatted(test.expect(), answer);
        }
    }

    /** Asks the policy about each of its examples. */
    public static List<TestResult> of(CompiledPolicy policy) {
        return policy.document().tests().stream()
                .map(test -> new TestResult(test, answer(policy, test)))
                .toList();
    }

    /** Of the containers of a task, the one that is worst off decides. */
    private static String answer(CompiledPolicy policy, PolicyTest test) {
        return Judge.judge(policy, test.given(), test.parameters(), test.missing()).stream()
                .map(Judgement::verdict)
                .min(comparing(PolicyTestRun::rank))
                .map(PolicyTestRun::word)
                .orElse(Expectation.SKIP.name());
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fail _, Verdict.Exempt _ -> 0;
            case Verdict.Error _ -> 1;
            case Verdict.Unknown _ -> 2;
            case Verdict.Pass _ -> 3;
            case Verdict.Skip _ -> 4;
        };
    }

    private static String word(Verdict verdict) {
        return verdict instanceof Verdict.Error(var why)
                ? why
                : expectation(verdict).map(Expectation::name).orElse("");
    }

    /** What a test that is answered so expects; empty for an error, which no test can expect. */
    public static Optional<Expectation> expectation(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fail _, Verdict.Exempt _ -> Optional.of(Expectation.FAIL);
            case Verdict.Unknown _ -> Optional.of(Expectation.UNKNOWN);
            case Verdict.Pass _ -> Optional.of(Expectation.PASS);
            case Verdict.Skip _ -> Optional.of(Expectation.SKIP);
            case Verdict.Error _ -> Optional.empty();
        };
    }
}
