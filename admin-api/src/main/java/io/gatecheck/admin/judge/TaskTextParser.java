package io.gatecheck.admin.judge;

import io.gatecheck.admin.request.Parsed;
import io.gatecheck.ecs.TaskDocument;
import io.gatecheck.ecs.TaskDocumentReader;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tasks that somebody pasted. */
@Component
public class TaskTextParser {

    private static final int LONGEST = 262_144;

    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

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
        try {
            JsonNode document = JSON.readTree(text);
            return switch (documents.read(document, Optional.empty(), clock.instant())) {
                case TaskDocument.Readable readable -> new Parsed.Valid<>(readable);
                case TaskDocument.NoTasks(var why) ->
                        new Parsed.Invalid<>("The text cannot be tried: %s.".formatted(why));
            };
        } catch (JacksonException e) {
            return new Parsed.Invalid<>("The text is not valid JSON%s.".formatted(place(e)));
        }
    }

    /** Jackson's own message would quote the text, secrets included. */
    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line %s, column %s)"
                        .formatted(
                                String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr()));
    }
}
