package io.gatecheck.yaml;

import io.gatecheck.policy.ParameterType;
import io.gatecheck.policy.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the value of a parameter as its type asks for it. */
final class ParameterValueReader {

    static final int MOST_ELEMENTS = 500;
    static final int LONGEST_TEXT = 1_000;

    private final DocumentProblems problems;

    ParameterValueReader(DocumentProblems problems) {
        this.problems = problems;
    }

    /** The value; empty, and a problem at the place of what is wrong, if it does not fit. */
    Optional<ParameterValue> read(Node node, ParameterType type) {
        return switch (type) {
            case STRING -> text(node, type).map(ParameterValue.Text::new);
            case INT -> number(node, type).map(ParameterValue.Whole::new);
            case BOOL -> flag(node, type).map(ParameterValue.Flag::new);
            case STRINGS ->
                    list(node, type, item -> text(item, type)).map(ParameterValue.Texts::new);
            case INTS ->
                    list(node, type, item -> number(item, type)).map(ParameterValue.Wholes::new);
        };
    }

    private <T> Optional<List<T>> list(
            Node node, ParameterType type, Function<Node, Optional<T>> read) {
        if (!(node instanceof SequenceNode sequence)) {
            return misfit(node, type, "write a list, such as [a, b]");
        }
        if (sequence.getValue().size() > MOST_ELEMENTS) {
            return misfit(node, type, "a list can have at most " + MOST_ELEMENTS + " elements");
        }
        List<T> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Optional<T> value = read.apply(item);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            items.add(value.get());
        }
        return Optional.of(items);
    }

    private Optional<String> text(Node node, ParameterType type) {
        Optional<String> text = scalar(node, Tag.STR);
        if (text.isEmpty()) {
            return misfit(node, type, "write a string, in quotes if it looks like a number");
        }
        if (text.get().length() > LONGEST_TEXT) {
            return misfit(node, type, "a string can have at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private Optional<Long> number(Node node, ParameterType type) {
        try {
            Optional<Long> number = scalar(node, Tag.INT).map(Long::valueOf);
            return number.isPresent() ? number : misfit(node, type, "write a whole number");
        } catch (NumberFormatException e) {
            return misfit(node, type, "the number is too large");
        }
    }

    private Optional<Boolean> flag(Node node, ParameterType type) {
        Optional<Boolean> flag =
                scalar(node, Tag.BOOL)
                        .filter(text -> text.equals("true") || text.equals("false"))
                        .map(Boolean::valueOf);
        return flag.isPresent() ? flag : misfit(node, type, "write true or false");
    }

    private static Optional<String> scalar(Node node, Tag tag) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(tag)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    private <T> Optional<T> misfit(Node node, ParameterType type, String instead) {
        problems.add(
                node,
                "This is not a valid value of type %s: %s.".formatted(type.written(), instead));
        return Optional.empty();
    }
}
