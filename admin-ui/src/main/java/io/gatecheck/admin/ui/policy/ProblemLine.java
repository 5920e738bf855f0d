package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.policy.PolicyProblem;

/** A problem of a document as a line of errors, with a link to its line on the page. */
final class ProblemLine {

    private ProblemLine() {}

    static ErrorLine of(PolicyProblem problem) {
        int line = problem.at().line();
        int column = problem.at().column();
        return new ErrorLine(
                "#L" + line,
                "Line " + line + ", column " + column,
                problem.message(),
                problem.excerpt().isEmpty()
                        ? ""
                        : problem.excerpt() + "\n" + " ".repeat(column - 1) + "^");
    }
}
