package io.gatecheck.local.seed;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.gatecheck.local.seed.Attribute.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says in CEL what the seed project checks by a statement. */
final class Meaning {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ANCHORED =
            "A pattern must match from the first character on; the seed project searches it anywhere"
                    + " in the value. Put .* in front where anywhere is meant.";
    private static final String LOOKED_UP =
            "What cannot be looked up is UNKNOWN and shown as such; the seed project lets such a task pass.";

    private Meaning() {}

    /**
     * The requirement of a statement.
     *
     * @throws Refusal where there is none
     */
    static Requirement of(Statement statement) {
        if (statement.allowed().isEmpty()) {
            throw new Refusal("it allows no value; write down the allowed values");
        }
        return switch (statement.attribute()) {
            case "subnet", "subnet-type" ->
                    publicOrPrivate(
                            statement,
                            "task.network.publicSubnet",
                            "!task.network.publicSubnet",
                            "task.network.subnetId",
                            List.of(
                                    LOOKED_UP,
                                    "A default route to an internet gateway makes a subnet public, IPv6 included;"
                                            + " the seed project takes any route to one."));
            case "ip" ->
                    publicOrPrivate(
                            statement,
                            "task.network.publicIps.size() > 0",
                            "task.network.publicIps.size() == 0",
                            "task.network.publicIps",
                            List.of(
                                    LOOKED_UP,
                                    "All interfaces of the task count; the seed project looks at the last one."));
            case "image" -> image(statement);
            default -> attribute(statement);
        };
    }

    private static Requirement publicOrPrivate(
            Statement statement,
            String isPublic,
            String isPrivate,
            String shown,
            List<String> notes) {
        boolean allowsPublic = statement.allows("public");
        boolean allowsPrivate = statement.allows("private");
        if (allowsPublic && allowsPrivate) {
            throw new Refusal("it allows both private and public, and so asks nothing");
        }
        if (!allowsPublic && !allowsPrivate) {
            throw new Refusal("its allowed values are neither 'private' nor 'public'");
        }
        return new Requirement(
                Optional.of("task.network.ownInterface"),
                false,
                allowsPublic ? isPublic : isPrivate,
                shown,
                notes);
    }

    private static Requirement image(Statement statement) {
        Attribute image = new Attribute("container.image.reference", Kind.TEXT, false);
        List<String> notes = new ArrayList<>();
        notes.add(
                "Containers that AWS adds to a task, such as GuardDuty's agent, are not judged; the seed"
                        + " project judges them too.");
        String require = require(statement, image, notes);
        return new Requirement(Optional.empty(), true, require, "container.image.reference", notes);
    }

    private static Requirement attribute(Statement statement) {
        Attribute attribute =
                Attribute.of(statement.attribute())
                        .orElseThrow(() -> new Refusal(Attribute.whyNot(statement.attribute())));
        List<String> notes = new ArrayList<>();
        String require = require(statement, attribute, notes);
        return new Requirement(attribute.when(), false, require, attribute.path(), notes);
    }

    private static String require(Statement statement, Attribute attribute, List<String> notes) {
        return switch (statement.type()) {
            case "exact" -> exact(statement, attribute, notes);
            case "pattern" -> pattern(statement, attribute, notes);
            case "range" -> range(statement, attribute);
            default ->
                    throw new Refusal(
                            "the seed project knows no type '"
                                    + statement.type()
                                    + "' and lets every task pass; write exact, pattern or range");
        };
    }

    private static String exact(Statement statement, Attribute attribute, List<String> notes) {
        List<String> literals =
                switch (attribute.kind()) {
                    case TEXT -> texts(statement).stream().map(Meaning::quoted).toList();
                    case NUMBER -> numbers(statement, notes);
                    case TRUTH -> truths(statement);
                };
        return attribute.value() + " in [" + String.join(", ", literals) + "]";
    }

    private static String pattern(Statement statement, Attribute attribute, List<String> notes) {
        if (attribute.kind() != Kind.TEXT) {
            throw new Refusal(
                    "a pattern needs a text, and %s is %s; use exact%s"
                            .formatted(
                                    statement.attribute(),
                                    attribute.kind() == Kind.NUMBER ? "a number" : "true or false",
                                    attribute.kind() == Kind.NUMBER ? " or range" : ""));
        }
        notes.add(ANCHORED);
        return texts(statement).stream()
                .map(pattern ->
                        attribute.value() + ".matchesWhole(" + quoted(anchored(pattern)) + ")")
                .collect(Collectors.joining(" || "));
    }

    /** From the first character on; what follows the match may be anything, as in the seed. */
    private static String anchored(String pattern) {
        String anchored = "(?:" + pattern + ").*";
        try {
            Pattern.compile(anchored);
            return anchored;
        } catch (PatternSyntaxException e) {
            throw new Refusal(
                    "the pattern '%s' is no RE2 regular expression (%s); RE2 has no look-ahead and no back-references"
                            .formatted(pattern, e.getDescription()),
                    e);
        }
    }

    private static String range(Statement statement, Attribute attribute) {
        if (attribute.kind() != Kind.NUMBER) {
            throw new Refusal(
                    "a range needs a number, and %s is none; the seed project fails on it"
                            .formatted(statement.attribute()));
        }
        List<BigDecimal> bounds =
                statement.allowed().stream()
                        .map(value -> number(statement, value))
                        .sorted()
                        .toList();
        return "%s >= %s && %s <= %s"
                .formatted(
                        attribute.value(),
                        literal(bounds.getFirst()),
                        attribute.value(),
                        literal(bounds.getLast()));
    }

    private static List<String> texts(Statement statement) {
        return statement.allowed().stream()
                .map(value -> {
                    if (!value.isString()) {
                        throw new Refusal(
                                "'%s' is no text, and %s is one; put it in quotes"
                                        .formatted(value, statement.attribute()));
                    }
                    return value.asString();
                })
                .toList();
    }

    private static List<String> numbers(Statement statement, List<String> notes) {
        if (statement.allowed().stream().anyMatch(JsonNode::isNumber)) {
            notes.add(
                    "ECS writes this size as a text, so that a number without quotes never matches in the"
                            + " seed project; here it does.");
        }
        return statement.allowed().stream()
                .map(value -> literal(number(statement, value)))
                .toList();
    }

    private static BigDecimal number(Statement statement, JsonNode value) {
        try {
            return new BigDecimal(value.asString("").strip());
        } catch (NumberFormatException e) {
            throw new Refusal(
                    "'%s' is no number, and %s is one".formatted(value, statement.attribute()), e);
        }
    }

    private static String literal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? plain.toBigInteger().toString() : plain.toPlainString();
    }

    private static List<String> truths(Statement statement) {
        return statement.allowed().stream()
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw new Refusal(
                                "'%s' is neither true nor false, and %s is one of them"
                                        .formatted(value, statement.attribute()));
                    }
                    return value.toString();
                })
                .toList();
    }

    /** A text in quotes, as CEL, JSON and YAML write it alike. */
    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
