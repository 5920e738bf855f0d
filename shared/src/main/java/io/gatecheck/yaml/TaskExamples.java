package io.gatecheck.yaml;

import io.gatecheck.policy.ClosestWord;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
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

    private static final String HARMLESS = "harmless-task.yaml";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addModule(
                            new SimpleModule()
                                    .addDeserializer(
                                            ImageReference.class, new ImageReferenceDeserializer()))
                    .build();

    private final Map<?, ?> harmlessTask;
    private final Map<?, ?> harmlessParts;

    TaskExamples() {
        Map<?, ?> harmless = load();
        this.harmlessTask = (Map<?, ?>) part(harmless, "task");
        this.harmlessParts = (Map<?, ?>) part(harmless, "parts");
    }

    /** The task that a {@code given} describes; empty, and a problem, where it describes none. */
    Optional<Task> task(Section given, DocumentProblems problems) {
        Optional<Node> task = given.node("task");
        if (task.isEmpty()) {
            given.missing(
                    "Here the fields of the task are expected, such as {task: {region: eu-west-1}}.");
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.convertValue(whole(plain(task.get())), Task.class));
        } catch (DatabindException e) {
            problems.add(nodeAt(task.get(), e), message(e));
            return Optional.empty();
        }
    }

    private Map<String, Object> whole(Object task) {
        return merged(harmlessTask, task instanceof Map<?, ?> map ? map : Map.of(), "");
    }

    private Map<String, Object> merged(Map<?, ?> below, Map<?, ?> above, String path) {
        Map<String, Object> merged = stringKeys(below);
        merged.putAll(stringKeys(above));
        merged.replaceAll((key, value) -> completed(below.get(key), value, path + key));
        return merged;
    }

    /** A value of an example, with what it leaves out of the records in it. */
    private Object completed(@Nullable Object below, Object value, String path) {
        if (value instanceof Map<?, ?> map && !path.endsWith("tags")) {
            Object harmless = below instanceof Map<?, ?> ? below : harmlessParts.get(path);
            return merged(harmless instanceof Map<?, ?> base ? base : Map.of(), map, path + ".");
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> completed(harmlessParts.get(path), item, path))
                    .toList();
        }
        return value;
    }

    private static Map<String, Object> stringKeys(Map<?, ?> map) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(key.toString(), value));
        return keyed;
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

    private static Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Object> map = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(entry -> map.put(keyOf(entry), plain(entry.getValueNode())));
                yield map;
            }
            case SequenceNode sequence -> {
                List<Object> list = new ArrayList<>();
                sequence.getValue().forEach(item -> list.add(plain(item)));
                yield list;
            }
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> Optional.empty();
            case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) ->
                    Boolean.parseBoolean(scalar.getValue());
            case ScalarNode scalar -> scalar.getValue();
            default -> "";
        };
    }

    private static String keyOf(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static Map<?, ?> load() {
        try (InputStream in = TaskExamples.class.getResourceAsStream(HARMLESS)) {
            if (in == null) {
                throw new IllegalStateException(HARMLESS + " is not on the class path");
            }
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(HARMLESS + " cannot be read", e);
        }
    }

    private static Object part(Map<?, ?> whole, String key) {
        Object part = whole.get(key);
        if (part == null) {
            throw new IllegalStateException(HARMLESS + " has no '" + key + "'");
        }
        return part;
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
