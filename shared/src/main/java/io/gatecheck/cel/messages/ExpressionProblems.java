package io.gatecheck.cel.messages;

import dev.cel.common.CelIssue;
import io.gatecheck.cel.functions.PolicyVariables;
import io.gatecheck.policy.ClosestWord;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what CEL says about an expression into what its author can use: the place in the document,
 * and plain words.
 */
public final class ExpressionProblems {

    private static final Pattern PARAMETER =
            Pattern.compile(PolicyVariables.PARAMS + "\\s*\\.\\s*(\\w+)");
    private static final Pattern ELEMENT = Pattern.compile("\\(\\s*(\\w+)\\s*,");

    private final PolicyVersion version;
    private final List<String> parameters;
    private final List<String> lines;

    public ExpressionProblems(PolicyVersion version, List<Parameter> parameters) {
        this.version = version;
        this.parameters = parameters.stream().map(Parameter::name).toList();
        this.lines = version.yaml().lines().toList();
    }

    /** One problem of an expression that CEL reported, with what surrounds its place. */
    private record Issue(Expression expression, int line, int column, String message) {

        static Issue of(Expression expression, CelIssue issue) {
            return new Issue(
                    expression,
                    Math.max(issue.getSourceLocation().getLine(), 1),
                    Math.max(issue.getSourceLocation().getColumn(), 0),
                    issue.getMessage());
        }

        /** What the expression's line has before the place. */
        String before() {
            return written().substring(0, offset());
        }

        /** What the expression's line has from the place on. */
        String from() {
            return written().substring(offset());
        }

        private String written() {
            return expression.text().lines().skip(line - 1L).findFirst().orElse("");
        }

        /** CEL counts characters, and Java their halves. */
        private int offset() {
            String written = written();
            return written.codePointCount(0, written.length()) < column
                    ? written.length()
                    : written.offsetByCodePoints(0, column);
        }

        Optional<String> undeclared() {
            Matcher name = PlainWords.UNDECLARED.matcher(message);
            return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
        }

        /** The name, if it is that of a function. */
        Optional<String> unknownFunction() {
            return undeclared().filter(_ -> from().startsWith("("));
        }
    }

    /**
     * What is wrong with an expression. Of the grammar's complaints only the first one helps; the
     * others come of it.
     */
    public List<PolicyProblem> problems(Expression expression, List<CelIssue> reported) {
        List<PolicyProblem> problems = new ArrayList<>();
        Set<String> elements = new HashSet<>();
        for (CelIssue one : reported) {
            Issue issue = Issue.of(expression, one);
            Optional<String> syntax = SyntaxWords.of(issue.message(), issue.before());
            if (syntax.isPresent()) {
                return List.of(at(expression, issue.line(), issue.column(), syntax.get()));
            }
            issue.unknownFunction()
                    .flatMap(KnownFunctions::closest)
                    .filter(KnownFunctions::isMacro)
                    .ifPresent(_ -> elements.addAll(element(issue)));
            if (issue.undeclared().filter(elements::contains).isEmpty()) {
                problems.add(problem(issue));
            }
        }
        return problems;
    }

    /** The variable of a loop that is not known as one, because its macro is misspelt. */
    private static List<String> element(Issue issue) {
        Matcher element = ELEMENT.matcher(issue.from());
        return element.lookingAt() ? List.of(element.group(1)) : List.of();
    }

    private PolicyProblem problem(Issue issue) {
        return parameter(issue)
                .or(() -> function(issue))
                .or(() -> field(issue))
                .orElseGet(() -> at(issue, 0, PlainWords.of(issue.message(), issue.before())));
    }

    /**
     * CEL knows parameters by their qualified names, and of one that it does not know, it says that
     * the word before the dot is unknown.
     */
    private Optional<PolicyProblem> parameter(Issue issue) {
        if (!issue.undeclared().equals(Optional.of(PolicyVariables.PARAMS))) {
            return Optional.empty();
        }
        Matcher access = PARAMETER.matcher(issue.from());
        return Optional.of(
                access.lookingAt()
                        ? at(
                                issue,
                                access.start(1),
                                "There is no parameter '%s'.".formatted(access.group(1))
                                        + ClosestWord.question(access.group(1), parameters))
                        : at(
                                issue,
                                0,
                                "Expected a dot and the name of a parameter after 'params'."));
    }

    /** CEL points at the parenthesis behind the name. */
    private Optional<PolicyProblem> function(Issue issue) {
        return issue.unknownFunction()
                .map(name ->
                        at(
                                issue,
                                issue.before().endsWith(name) ? -name.length() : 0,
                                "There is no function '%s'.".formatted(name)
                                        + KnownFunctions.closest(name)
                                                .map(known -> " Did you mean '" + known + "'?")
                                                .orElse("")));
    }

    /** CEL points at the dot before the name, or at the parenthesis of {@code has}. */
    private Optional<PolicyProblem> field(Issue issue) {
        Matcher field = PlainWords.UNDEFINED_FIELD.matcher(issue.message());
        if (!field.matches()) {
            return Optional.empty();
        }
        Matcher place =
                Pattern.compile("\\.\\s*(" + Pattern.quote(field.group(1)) + ")\\b")
                        .matcher(issue.from());
        return Optional.of(
                at(
                        issue,
                        place.find() ? place.start(1) : 0,
                        PlainWords.of(issue.message(), issue.before())));
    }

    private PolicyProblem at(Issue issue, int right, String message) {
        return at(issue.expression(), issue.line(), issue.column() + right, message);
    }

    /** A problem at a place that is known. */
    public PolicyProblem at(Position at, String message) {
        return PolicyProblem.in(version.id().value(), lines, at, message);
    }

    /**
     * @param line within the expression, from 1
     * @param column within the line of the expression, from 0
     */
    public PolicyProblem at(Expression expression, int line, int column, String message) {
        Position at = expression.at(line, column);
        boolean inside =
                at.line() <= lines.size() && at.column() <= lines.get(at.line() - 1).length() + 1;
        return at(inside ? at : expression.origin(), message);
    }
}
