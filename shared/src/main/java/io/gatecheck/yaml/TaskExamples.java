package io.gatecheck.yaml;

import io.gatecheck.policy.ClosestWord;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes whole tasks of the few fields that an example names; the rest comes from a harmless one.
 */
final class TaskExamples {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addModule(
                            new SimpleModule()
                                    .addDeserializer(
                                            ImageReference.class, new ImageReferenceDeserializer()))
                    .build();

    private final HarmlessTask harmless = new HarmlessTask();

    /** The task that a {@code given} describes; empty, and a problem, where it describes none. */
    Optional<Task> task(Section given, DocumentProblems problems) {
        Optional<Node> task = given.node("task");
        if (task.isEmpty()) {
            given.missing(
                    "Here the fields of the task are expected, such as {task: {region: eu-west-1}}.");
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.convertValue(whole(PlainValues.of(task.get())), Task.class));
        } catch (DatabindException e) {
            problems.add(nodeAt(task.get(), e), message(e));
            return Optional.empty();
        }
    }

    private Map<String, Object> whole(Object task) {
        return harmless.with(task instanceof Map<?, ?> map ? map : Map.of());
    }

    private static String message(DatabindException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> known =
                    unknown.getKnownPropertyIds() == null
                            ? List.of()
                            : unknown.getKnownPropertyIds().stream().map(Object::toString).toList();
            return "There is no field '%s' here.".formatted(unknown.getPropertyName())
                    + ClosestWord.question(unknown.getPropertyName(), known);
        }
        String path =
                e.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining("."));
        return "This does not fit the field '%s'.".formatted(path);
    }

    /** Follows the path of a failure as far as the author wrote it. */
    private static Node nodeAt(Node from, DatabindException e) {
        Node node = from;
        for (JacksonException.Reference step : e.getPath()) {
            Optional<Node> next =
                    step.getPropertyName() != null
                            ? value(node, step.getPropertyName())
                            : element(node, step.getIndex());
            if (next.isEmpty()) {
                return node;
            }
            node = next.get();
        }
        return node;
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(entry ->
                                entry.getKeyNode() instanceof ScalarNode scalar
                                        && scalar.getValue().equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Node> element(Node node, int index) {
        return node instanceof SequenceNode sequence
                        && index >= 0
                        && index < sequence.getValue().size()
                ? Optional.of(sequence.getValue().get(index))
                : Optional.empty();
    }

    /** Images are written as their reference. */
    private static final class ImageReferenceDeserializer extends StdDeserializer<ImageReference> {

        ImageReferenceDeserializer() {
            super(ImageReference.class);
        }

        @Override
        public ImageReference deserialize(JsonParser parser, DeserializationContext context) {
            return ImageReference.parse(parser.getString());
        }
    }
}
