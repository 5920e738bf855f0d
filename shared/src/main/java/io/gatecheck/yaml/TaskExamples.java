package io.gatecheck.yaml;

import io.gatecheck.task.ImageReference;
import io.gatecheck.task.Task;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
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
            if (given.lacks("task")) {
                given.missing(
                        "Here the fields of the task are expected, such as {task: {region: eu-west-1}}.");
            }
            return Optional.empty();
        }
        if (!(task.get() instanceof MappingNode mapping)) {
            problems.add(
                    task.get(),
                    "Here the fields of the task are expected, such as {region: eu-west-1}.");
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.convertValue(whole(mapping), Task.class));
        } catch (DatabindException e) {
            ExampleMisfit.of(e, mapping).report(problems);
            return Optional.empty();
        }
    }

    private Map<String, Object> whole(MappingNode task) {
        return harmless.with((Map<?, ?>) PlainValues.of(task));
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
