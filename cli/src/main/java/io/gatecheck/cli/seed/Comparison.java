package io.gatecheck.cli.seed;

import static io.gatecheck.cli.seed.AllowedValues.literal;
import static io.gatecheck.cli.seed.AllowedValues.quoted;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.gatecheck.cli.seed.Attribute.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in CEL how a statement compares an attribute with its allowed values. */
final class Comparison {

    private static final String ANCHORED =
            "A pattern must match from the first character; the seed project finds it anywhere"
                    + " in the value. Put .* in front to match anywhere.";
    private static final String CAPITALS =
            "AWS writes it as Linux or as LINUX; Gatecheck ignores the case here.";
    private static final java.util.regex.Pattern CLUSTER_ARN =
            java.util.regex.Pattern.compile(
                    "arn:aws[a-z-]*:ecs:([a-z0-9-]+):([0-9]{12}):cluster/([A-Za-z0-9_-]{1,255})");

    private final Statement statement;
    private final Attribute attribute;
    private final AllowedValues allowed;
    private final List<String> notes;

    /**
     * @param notes receives the differences from the seed project
     */
    Comparison(Statement statement, Attribute attribute, List<String> notes) {
        this.statement = statement;
        this.attribute = attribute;
        this.allowed = new AllowedValues(statement);
        this.notes = notes;
    }

    /**
     * The expression.
     *
     * @throws Refusal if there is none
     */
    String require() {
        return switch (statement.type()) {
            case "exact" -> exact();
            case "pattern" -> pattern();
            case "range" -> range();
            default ->
                    throw new Refusal(
                            "'"
                                    + statement.type()
                                    + "' is not a valid type, and the seed project lets every task pass; write exact,"
                                    + " pattern or range");
        };
    }

    private String exact() {
        return switch (attribute.type()) {
            case TEXT -> in(allowed.texts().stream().map(AllowedValues::quoted).toList());
            case CAPITALS -> {
                notes.add(CAPITALS);
                yield in(
                        allowed.texts().stream()
                                .map(text -> quoted(text.toUpperCase(Locale.ROOT)))
                                .toList());
            }
            case NUMBER -> {
                if (allowed.hasBareNumbers()) {
                    notes.add(
                            "ECS returns this size as a string, so a number without quotes never matches in the"
                                    + " seed project; in Gatecheck it does.");
                }
                yield in(allowed.numbers().stream().map(AllowedValues::literal).toList());
            }
            case TRUTH -> in(allowed.truths());
            case SIZE -> in(allowed.sizes().stream().map(AllowedValues::literal).toList());
            case CLUSTER ->
                    allowed.texts().stream()
                            .map(this::isCluster)
                            .collect(Collectors.joining(" || "));
        };
    }

    private String in(List<String> literals) {
        return attribute.value() + " in [" + String.join(", ", literals) + "]";
    }

    private String isCluster(String arn) {
        java.util.regex.Matcher parts = CLUSTER_ARN.matcher(arn);
        if (!parts.matches()) {
            throw new Refusal("'%s' is not the ARN of a cluster".formatted(arn));
        }
        return "(task.account.id == %s && task.region == %s && task.cluster.name == %s)"
                .formatted(quoted(parts.group(2)), quoted(parts.group(1)), quoted(parts.group(3)));
    }

    private String pattern() {
        if (attribute.type() == ValueType.CLUSTER) {
            throw new Refusal(
                    "a pattern for the whole ARN cannot be expressed in CEL; write a policy on"
                            + " task.cluster.name, or limit the scope of a policy to clusters");
        }
        boolean isText =
                attribute.type() == ValueType.TEXT || attribute.type() == ValueType.CAPITALS;
        if (!isText) {
            throw new Refusal(
                    "a pattern needs a string, but %s is %s; use exact%s"
                            .formatted(
                                    statement.attribute(),
                                    attribute.type(),
                                    attribute.type() == ValueType.NUMBER ? " or range" : ""));
        }
        notes.add(ANCHORED);
        if (attribute.type() == ValueType.CAPITALS) {
            notes.add(CAPITALS);
        }
        return allowed.texts().stream()
                .map(pattern ->
                        attribute.value() + ".matchesWhole(" + quoted(anchored(pattern)) + ")")
                .collect(Collectors.joining(" || "));
    }

    /** From the first character on; what follows the match may be anything, as in the seed. */
    private String anchored(String pattern) {
        String group = attribute.type() == ValueType.CAPITALS ? "(?i:" : "(?:";
        String anchored = group + pattern + ").*";
        try {
            Pattern.compile(anchored);
            return anchored;
        } catch (PatternSyntaxException e) {
            throw new Refusal(
                    "the pattern '%s' is not a valid RE2 regular expression (%s); RE2 has no lookahead and no backreferences"
                            .formatted(pattern, e.getDescription()),
                    e);
        }
    }

    private String range() {
        if (attribute.type() != ValueType.NUMBER) {
            throw new Refusal(
                    "a range needs a number, but %s is not one; the seed project fails on it"
                            .formatted(statement.attribute()));
        }
        List<BigDecimal> bounds = allowed.numbers().stream().sorted().toList();
        return "%s >= %s && %s <= %s"
                .formatted(
                        attribute.value(),
                        literal(bounds.getFirst()),
                        attribute.value(),
                        literal(bounds.getLast()));
    }
}
