package io.gatecheck.yaml;

import io.gatecheck.policy.ClosestWord;
import io.gatecheck.policy.FieldWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What in an example makes no task. */
record ExampleMisfit(Node at, String message) {

    static ExampleMisfit of(DatabindException e, Node task) {
        return e instanceof UnrecognizedPropertyException unknown
                ? new ExampleMisfit(place(e, task, true), unknownField(unknown))
                : new ExampleMisfit(place(e, task, false), wrongValue(e));
    }

    void report(DocumentProblems problems) {
        problems.add(at, message);
    }

    private static String unknownField(UnrecognizedPropertyException e) {
        Collection<Object> properties = e.getKnownPropertyIds();
        List<String> known =
                properties == null ? List.of() : properties.stream().map(Object::toString).toList();
        String name = e.getPropertyName();
        return ClosestWord.to(name, known)
                .map(word ->
                        "There is no field '%s' here. Did you mean '%s'?".formatted(name, word))
                .orElseGet(() -> FieldWords.unknown(name, "task."));
    }

    private static String wrongValue(DatabindException e) {
        String path =
                e.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining("."));
        Class<?> target =
                e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                        ? mismatch.getTargetType()
                        : Object.class;
        return "This is not a valid value for the field '%s'%s.".formatted(path, instead(target));
    }

    /** What would fit, as far as it is plain. */
    private static String instead(Class<?> target) {
        if (target == boolean.class || target == Boolean.class) {
            return ": write true or false";
        }
        if (target == int.class || target == long.class || Number.class.isAssignableFrom(target)) {
            return ": write a whole number";
        }
        if (Collection.class.isAssignableFrom(target)) {
            return ": write a list, such as [a, b]";
        }
        if (Map.class.isAssignableFrom(target) || target.isRecord()) {
            return ": write keys and values, such as {a: b}";
        }
        return target == String.class ? ": write a string" : "";
    }

    /** Follows the path of a failure as far as the author wrote it. */
    private static Node place(DatabindException e, Node task, boolean ofKey) {
        Node key = task;
        Node value = task;
        for (JacksonException.Reference step : e.getPath()) {
            Optional<NodeTuple> entry = entry(value, step);
            Optional<Node> next = entry.map(NodeTuple::getValueNode).or(element(value, step));
            if (next.isEmpty()) {
                return value;
            }
            value = next.get();
            key = entry.map(NodeTuple::getKeyNode).orElse(value);
        }
        return ofKey ? key : value;
    }

    private static Optional<NodeTuple> entry(Node node, JacksonException.Reference step) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(entry ->
                                entry.getKeyNode() instanceof ScalarNode scalar
                                        && scalar.getValue().equals(step.getPropertyName()))
                        .findFirst()
                : Optional.empty();
    }

    private static Supplier<Optional<Node>> element(Node node, JacksonException.Reference step) {
        return () ->
                node instanceof SequenceNode sequence
                                && step.getIndex() >= 0
                                && step.getIndex() < sequence.getValue().size()
                        ? Optional.of(sequence.getValue().get(step.getIndex()))
                        : Optional.empty();
    }
}
