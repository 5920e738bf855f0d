package io.gatecheck.yaml;

import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskAccount;
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
                                    .addDeserializer(ContainerImage.class, new ImageDeserializer()))
                    .build();

    private final HarmlessTask harmless = new HarmlessTask();

    /** The task that a {@code given} describes; empty, and a problem, if it describes none. */
    Optional<Task> task(Section given, DocumentProblems problems) {
        Optional<Node> task = given.node("task");
        if (task.isEmpty()) {
            if (given.lacks("task")) {
                given.missing(
                        "Expected the fields of a task, such as {task: {region: eu-west-1}}.");
            }
            return Optional.empty();
        }
        if (!(task.get() instanceof MappingNode mapping)) {
            problems.add(task.get(), "Expected the fields of a task, such as {region: eu-west-1}.");
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.convertValue(whole(mapping), Task.class));
        } catch (DatabindException e) {
            ExampleMisfit.of(e, mapping).report(problems);
            return Optional.empty();
        }
    }

    /** The task with these fields; empty if they make none. */
    Optional<Task> task(Map<String, Object> given) {
        try {
            return Optional.of(MAPPER.convertValue(harmless.with(given), Task.class));
        } catch (DatabindException e) {
            return Optional.empty();
        }
    }

    private Map<String, Object> whole(MappingNode task) {
        return harmless.with((Map<?, ?>) PlainValues.of(task));
    }

    /** What an example says of an image; the rest follows from its name. */
    private record ImageExample(
            String reference,
            Optional<String> digest,
            Optional<TaskAccount> account,
            Optional<ImageScan> scan,
            boolean versionConsistency) {

        ContainerImage image() {
            return ContainerImage.parse(reference)
                    .versionConsistency(versionConsistency)
                    .resolvedTo(digest)
                    .in(account)
                    .scanned(scan);
        }
    }

    private static final class ImageDeserializer extends StdDeserializer<ContainerImage> {

        ImageDeserializer() {
            super(ContainerImage.class);
        }

        @Override
        public ContainerImage deserialize(JsonParser parser, DeserializationContext context) {
            return context.readValue(parser, ImageExample.class).image();
        }
    }
}
