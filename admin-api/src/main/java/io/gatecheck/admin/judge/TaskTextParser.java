package io.gatecheck.admin.judge;

import io.gatecheck.admin.request.Parsed;
import io.gatecheck.ecs.TaskDocument;
import io.gatecheck.ecs.TaskDocumentReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the tasks that somebody pasted. */
@Component
public class TaskTextParser {

    private static final int LONGEST = 262_144;

    private final TaskDocumentReader documents = new TaskDocumentReader();
    private final Clock clock;

    TaskTextParser(Clock clock) {
        this.clock = clock;
    }

    /** The tasks in a text. */
    public Parsed<TaskDocument.Readable> parse(String text) {
        if (text.isBlank()) {
            return new Parsed.Invalid<>(
                    "Paste a task definition, the output of describe-tasks, or an event.");
        }
        if (text.length() > LONGEST) {
            return new Parsed.Invalid<>(
                    "The text has %s characters. At most %s can be tried at once."
                            .formatted(String.valueOf(text.length()), String.valueOf(LONGEST)));
        }
        return switch (JsonText.parse("The text", text.getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Valid<JsonNode>(var document) -> tasks(document);
            case Parsed.Invalid<JsonNode>(var message) -> new Parsed.Invalid<>(message);
        };
    }

    private Parsed<TaskDocument.Readable> tasks(JsonNode document) {
        return switch (documents.read(document, Optional.empty(), clock.instant())) {
            case TaskDocument.Readable readable -> new Parsed.Valid<>(readable);
            case TaskDocument.NoTasks(var why) ->
                    new Parsed.Invalid<>("The text cannot be tried: %s.".formatted(why));
        };
    }
}
