package io.gatecheck.cel;

import dev.cel.common.CelIssue;
import io.gatecheck.policy.ClosestWord;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.Position;
import io.gatecheck.task.TaskField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what CEL says about an expression into what its author can use: the place in the document,
 * and plain words.
 */
final class ExpressionProblems {

    private static final Pattern UNDEFINED_FIELD = Pattern.compile("undefined field '([^']+)'");
    private static final Pattern UNDECLARED =
            Pattern.compile("undeclared reference to '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile(
                    "found no matching overload for '_?(.+?)_?' applied to '(.+?)'( \\(candidates.*)?",
                    Pattern.DOTALL);
    private static final Pattern UNEXPECTED =
            Pattern.compile(
                    "(?:mismatched input|extraneous input|no viable alternative at input|token recognition error at:)"
                            + " '(.+?)'.*",
                    Pattern.DOTALL);
    private static final List<String> FIELDS =
            TaskField.all().stream().map(TaskField::name).toList();

    private final PolicyVersion version;
    private final List<String> lines;

    ExpressionProblems(PolicyVersion version) {
        this.version = version;
        this.lines = version.yaml().lines().toList();
    }

    PolicyProblem problem(Expression expression, CelIssue issue) {
        int line = Math.max(issue.getSourceLocation().getLine(), 1);
        int column = Math.max(issue.getSourceLocation().getColumn(), 0);
        return at(expression, line, column, inPlainWords(issue.getMessage()));
    }

    /**
     * @param line within the expression, from 1
     * @param column within the line of the expression, from 0
     */
    PolicyProblem at(Expression expression, int line, int column, String message) {
        Position origin = expression.origin();
        Position at =
                line == 1
                        ? new Position(origin.line(), origin.column() + column)
                        : new Position(origin.line() + line - 1, column + 1);
        String excerpt = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
        return new PolicyProblem(version.id().value(), at, message, excerpt);
    }

    private static String inPlainWords(String message) {
        Matcher field = UNDEFINED_FIELD.matcher(message);
        if (field.matches()) {
            return "There is no field '%s'.".formatted(field.group(1))
                    + ClosestWord.question(field.group(1), FIELDS);
        }
        Matcher name = UNDECLARED.matcher(message);
        if (name.matches()) {
            return "'%s' is not known here.".formatted(name.group(1))
                    + ClosestWord.question(
                            name.group(1), List.of(CelLanguage.TASK, CelLanguage.CONTAINER));
        }
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return "'%s' cannot be used on %s."
                    .formatted(
                            overload.group(1),
                            overload.group(2).replace("optional_type(", "optional("));
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            return unexpected.group(1).equals("<EOF>")
                    ? "The expression ends too early."
                    : "'%s' is not expected here.".formatted(unexpected.group(1));
        }
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
