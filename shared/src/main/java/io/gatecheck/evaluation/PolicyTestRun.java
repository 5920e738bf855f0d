package io.gatecheck.evaluation;

import static java.util.Comparator.comparing;

import io.gatecheck.policy.PolicyTest;
import io.gatecheck.policy.PolicyTest.Expectation;
import java.util.List;

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
        return switch (verdict) {
            case Verdict.Fail _, Verdict.Exempt _ -> Expectation.FAIL.name();
            case Verdict.Error(var why) -> why;
            case Verdict.Unknown _ -> Expectation.UNKNOWN.name();
            case Verdict.Pass _ -> Expectation.PASS.name();
            case Verdict.Skip _ -> Expectation.SKIP.name();
        };
    }
}
