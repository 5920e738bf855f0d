package io.gatecheck.cel;

import dev.cel.common.CelIssue;
import io.gatecheck.policy.ClosestWord;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.Position;
import io.gatecheck.task.TaskField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final Pattern PARAMETER =
            Pattern.compile(CelParameters.PARAMS + "\\s*\\.\\s*(\\w+)");
    private static final Pattern NO_OVERLOAD =
            Pattern.compile(
                    "found no matching overload for '_?(.+?)_?' applied to '(.+?)'( \\(candidates.*)?",
                    Pattern.DOTALL);
    private static final Pattern UNEXPECTED =
            Pattern.compile(
                    "(?:mismatched input|extraneous input|no viable alternative at input|token recognition error at:)"
                            + " '(.+?)'.*",
                    Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("(timestamp|duration) validation failed.*", Pattern.DOTALL);
    private static final List<String> FIELDS =
            TaskField.all().stream().map(TaskField::name).toList();

    private final PolicyVersion version;
    private final List<String> parameters;
    private final List<String> lines;

    ExpressionProblems(PolicyVersion version, List<Parameter> parameters) {
        this.version = version;
        this.parameters = parameters.stream().map(Parameter::name).toList();
        this.lines = version.yaml().lines().toList();
    }

    PolicyProblem problem(Expression expression, CelIssue issue) {
        int line = Math.max(issue.getSourceLocation().getLine(), 1);
        int column = Math.max(issue.getSourceLocation().getColumn(), 0);
        return parameter(expression, line, column, issue.getMessage())
                .orElseGet(() -> at(expression, line, column, inPlainWords(issue.getMessage())));
    }

    /**
     * CEL knows parameters by their qualified names, and of one that it does not know, it says that
     * the word before the dot is unknown.
     */
    private Optional<PolicyProblem> parameter(
            Expression expression, int line, int column, String message) {
        Matcher name = UNDECLARED.matcher(message);
        if (!name.matches() || !name.group(1).equals(CelParameters.PARAMS)) {
            return Optional.empty();
        }
        String written = expression.text().lines().skip(line - 1L).findFirst().orElse("");
        Matcher access = PARAMETER.matcher(written.substring(Math.min(column, written.length())));
        return Optional.of(
                access.lookingAt()
                        ? at(
                                expression,
                                line,
                                column + access.start(1),
                                "There is no parameter '%s'.".formatted(access.group(1))
                                        + ClosestWord.question(access.group(1), parameters))
                        : at(
                                expression,
                                line,
                                column,
                                "Behind params, a dot and the name of a parameter are expected."));
    }

    /** A problem at a place that is known. */
    PolicyProblem at(Position at, String message) {
        String excerpt = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
        return new PolicyProblem(version.id().value(), at, message, excerpt);
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
        boolean inside =
                at.line() <= lines.size() && at.column() <= lines.get(at.line() - 1).length() + 1;
        return at(inside ? at : origin, message);
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
                            name.group(1),
                            List.of(CelLanguage.TASK, CelLanguage.CONTAINER, CelParameters.PARAMS));
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
        Matcher literal = LITERAL.matcher(message);
        if (literal.matches()) {
            return literal.group(1).equals("timestamp")
                    ? "This is no moment. Write it as timestamp(\"2026-01-31T00:00:00Z\")."
                    : "This is no duration. Write it as duration(\"36h\") or duration(\"90s\").";
        }
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
