package io.gatecheck.cel.messages;

import io.gatecheck.cel.functions.PolicyVariables;
import io.gatecheck.policy.ClosestWord;
import io.gatecheck.policy.FieldWords;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CEL says about an expression, in words that its author can use. */
final class PlainWords {

    static final Pattern UNDEFINED_FIELD = Pattern.compile("undefined field '([^']+)'");
    static final Pattern UNDECLARED =
            Pattern.compile("undeclared reference to '([^']+)'.*", Pattern.DOTALL);

    private static final Pattern NO_OVERLOAD =
            Pattern.compile(
                    "found no matching overload for '(.+?)' applied to '(.+?)'( \\(candidates.*)?",
                    Pattern.DOTALL);
    private static final Pattern MEMBER = Pattern.compile("(.+)\\.(\\(.*\\))");
    private static final Pattern UNEXPECTED_TYPE =
            Pattern.compile("expected type '(.+)' but found '(.+)'");

    private static final Pattern NO_FIELDS =
            Pattern.compile("type '(.+)' does not support field selection.*", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("(timestamp|duration) validation failed.*", Pattern.DOTALL);

    private static final List<String> FIELDS_OF_TASK =
            TaskField.all().stream()
                    .filter(field -> field.owner().equals(Task.class))
                    .map(TaskField::name)
                    .toList();

    private static final Map<String, String> OPERATORS =
            Map.of("@in", "in", "_[_]", "[ ]", "_?_:_", "? :", "!_", "!", "-_", "-");

    private PlainWords() {}

    /**
     * @param before what stands before the place, in its line
     */
    static String of(String message, String before) {
        Matcher field = UNDEFINED_FIELD.matcher(message);
        if (field.matches()) {
            return FieldWords.unknown(field.group(1), before);
        }
        Matcher selection = NO_FIELDS.matcher(message);
        if (selection.matches()) {
            return "A value of type %s has no fields."
                    .formatted(RecordWords.plain(selection.group(1)));
        }
        Matcher name = UNDECLARED.matcher(message);
        if (name.matches()) {
            return unknownName(name.group(1));
        }
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return noOverload(
                    overload.group(1), overload.group(2).replace("optional_type(", "optional("));
        }
        Matcher type = UNEXPECTED_TYPE.matcher(message);
        if (type.matches()) {
            return "Expected a value of type %s, but found %s."
                            .formatted(type.group(1), RecordWords.plain(type.group(2)))
                    + RecordWords.instead(type.group(2)).orElse("");
        }
        Matcher literal = LITERAL.matcher(message);
        if (literal.matches()) {
            return literal.group(1).equals("timestamp")
                    ? "This is not a valid timestamp. Write it as timestamp(\"2026-01-31T00:00:00Z\")."
                    : "This is not a valid duration. Write it as duration(\"36h\") or duration(\"90s\").";
        }
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    private static String unknownName(String name) {
        if (name.equals(PolicyVariables.CONTAINER)) {
            return "'container' is available only in a policy with 'each: container'.";
        }
        String start = "Unknown name '%s'.".formatted(name);
        List<String> known =
                List.of(
                        PolicyVariables.TASK,
                        PolicyVariables.CONTAINER,
                        PolicyVariables.PARAMS,
                        "true",
                        "false");
        return start
                + ClosestWord.to(name, known)
                        .or(() -> ClosestWord.to(name, FIELDS_OF_TASK).map(RecordWords::ofTask))
                        .map(word -> " Did you mean '" + word + "'?")
                        .orElse(" Strings need quotes.");
    }

    private static String noOverload(String function, String types) {
        Matcher member = MEMBER.matcher(types);
        if (member.matches()) {
            return "'%s' cannot be called on %s with %s."
                            .formatted(
                                    function,
                                    RecordWords.plain(member.group(1)),
                                    RecordWords.plain(member.group(2)))
                    + RecordWords.instead(types)
                            .orElseGet(() ->
                                    KnownFunctions.signature(function)
                                            .map(signature ->
                                                    " Its signature is " + signature + ".")
                                            .orElse(""));
        }
        String operator =
                OPERATORS.getOrDefault(function, function.replaceAll("^_?(.+?)_?$", "$1"));
        return "'%s' cannot be applied to %s.".formatted(operator, RecordWords.plain(types))
                + hint(operator, types);
    }

    private static String hint(String operator, String types) {
        if (types.contains("optional(")) {
            return " A value that can be absent needs .orValue(…) or .hasValue() first.";
        }
        Optional<String> instead = RecordWords.instead(types);
        if (instead.isPresent()) {
            return instead.get();
        }
        return operator.equals("+") && types.contains("string")
                ? " Strings cannot be concatenated."
                : "";
    }
}
