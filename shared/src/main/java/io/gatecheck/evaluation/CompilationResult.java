package io.gatecheck.evaluation;

import io.gatecheck.policy.PolicyProblem;
import java.util.List;

/** What came of compiling a policy. */
public sealed interface CompilationResult {

    /** It can judge. */
    record Compiled(CompiledPolicy policy) implements CompilationResult {}

    /** It is wrong in these places; there is at least one. */
    record Rejected(List<PolicyProblem> problems) implements CompilationResult {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
