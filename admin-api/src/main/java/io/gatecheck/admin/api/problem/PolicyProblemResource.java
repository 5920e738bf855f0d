package io.gatecheck.admin.api.problem;

import io.gatecheck.policy.PolicyProblem;

/** A problem in a policy document, and where it is. */
public record PolicyProblemResource(int line, int column, String message, String excerpt) {

    public static PolicyProblemResource of(PolicyProblem problem) {
        return new PolicyProblemResource(
                problem.at().line(), problem.at().column(), problem.message(), problem.excerpt());
    }
}
