package io.gatecheck.yaml;

import io.gatecheck.policy.ClosestWord;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping in a document, read key by key; what does not fit is reported where it stands. */
final class Section {

    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** What the keys that are misspelt probably mean; they are not missing beside that. */
    private final Set<String> meant = new HashSet<>();

    private final DocumentProblems problems;

    /**
     * @param keys the keys that may stand here
     */
    Section(Node node, List<String> keys, DocumentProblems problems) {
        this.node = node;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(entry -> note(entry.getKeyNode(), entry.getValueNode(), keys));
        } else {
            problems.add(
                    node, "Expected a mapping with these keys: " + String.join(", ", keys) + ".");
        }
    }

    private void note(Node key, Node value, List<String> keys) {
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (values.containsKey(name)) {
            problems.add(key, "The key '%s' is given twice.".formatted(name));
        } else if (keys.contains(name)) {
            values.put(name, value);
        } else {
            ClosestWord.to(name, keys).ifPresent(meant::add);
            problems.add(
                    key, "Unknown key '%s'.".formatted(name) + ClosestWord.question(name, keys));
        }
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<ScalarNode> scalar(String key) {
        return node(key).flatMap(this::scalar);
    }

    private Optional<ScalarNode> scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar);
        }
        problems.add(value, "Expected a single value, not a list or a mapping.");
        return Optional.empty();
    }

    Optional<String> text(String key) {
        return scalar(key).map(ScalarNode::getValue);
    }

    /** The text of a key that must be there and must not be blank. */
    Optional<String> required(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            mustHave(key, node);
        } else if (text.get().isBlank()) {
            problems.add(
                    values.getOrDefault(key, node), "The key '%s' has no value.".formatted(key));
            return Optional.empty();
        }
        return text;
    }

    /** A whole number between two others, both included. */
    Optional<Integer> whole(String key, int least, int most) {
        Optional<ScalarNode> scalar = scalar(key);
        Optional<Integer> number =
                scalar.map(ScalarNode::getValue)
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .filter(value -> value >= least && value <= most);
        if (scalar.isPresent() && number.isEmpty()) {
            problems.add(
                    scalar.get(), "Expected a whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    /**
     * Whether a key is missing: not if it is misspelt, or if the section is not a mapping, because
     * that is reported already.
     */
    boolean lacks(String key) {
        return node instanceof MappingNode && !values.containsKey(key) && !meant.contains(key);
    }

    /**
     * Reports a key that is missing.
     *
     * @param at where the key is missed
     */
    void mustHave(String key, Node at) {
        if (lacks(key)) {
            problems.add(at, "The key '%s' is missing.".formatted(key));
        }
    }

    /** Reports that the whole section lacks something. */
    void missing(String message) {
        problems.add(node, message);
    }

    /** One of the constants of an enum, written in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> choices) {
        return required(key).flatMap(text -> constant(key, text, choices));
    }

    private <E extends Enum<E>> Optional<E> constant(String key, String text, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (written(choice).equalsIgnoreCase(text)) {
                return Optional.of(choice);
            }
        }
        noneOf(
                values.getOrDefault(key, node),
                text,
                List.of(choices.getEnumConstants()).stream().map(Section::written).toList());
        return Optional.empty();
    }

    /** Reports a word that is none of those that can stand here. */
    void noneOf(Node at, String word, List<String> known) {
        problems.add(
                at,
                "'%s' is not one of: %s.".formatted(word, String.join(", ", known))
                        + known.stream()
                                .filter(whole -> whole.startsWith(word))
                                .findFirst()
                                .or(() -> ClosestWord.to(word, known))
                                .map(meant -> " Did you mean '" + meant + "'?")
                                .orElse(""));
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A list of texts, each read by a function that throws IllegalArgumentException for what it
     * cannot read.
     */
    <T> List<T> list(String key, List<T> otherwise, Function<String, T> read) {
        return node(key).map(value -> items(value, read)).orElse(otherwise);
    }

    private <T> List<T> items(Node value, Function<String, T> read) {
        if (!(value instanceof SequenceNode sequence)) {
            problems.add(value, "Expected a list, such as [a, b].");
            return List.of();
        }
        return sequence.getValue().stream()
                .flatMap(item -> scalar(item).stream())
                .flatMap(item -> read(item, read).stream())
                .toList();
    }

    private <T> Optional<T> read(ScalarNode item, Function<String, T> read) {
        try {
            return Optional.of(read.apply(item.getValue()));
        } catch (IllegalArgumentException e) {
            problems.add(item, e.getMessage() + ".");
            return Optional.empty();
        }
    }
}
