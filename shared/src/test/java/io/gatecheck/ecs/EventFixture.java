package io.gatecheck.ecs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatecheck.snapshot.ObservedTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole event from {@code events/}, changed where a test says so: {@code
 * EventFixture.of("fargate-running").with("/detail/group", "service:web").json()}.
 */
public final class EventFixture {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode event;

    private EventFixture(ObjectNode event) {
        this.event = event;
    }

    /** The event in the file of this name. */
    public static EventFixture of(String name) {
        try (InputStream file =
                EventFixture.class.getResourceAsStream("/events/" + name + ".json")) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            return new EventFixture((ObjectNode) JSON.readTree(new String(bytes, UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same event of a task with another id. */
    public EventFixture task(String id) {
        return with("/detail/taskArn", "arn:aws:ecs:eu-central-1:111122223333:task/shop/" + id);
    }

    /** The same event from this account: every ARN is of it. */
    public EventFixture account(String id) {
        return new EventFixture(
                (ObjectNode) JSON.readTree(event.toString().replace("111122223333", id)));
    }

    /** The same event with a field set; the value is text, JSON or a number. */
    public EventFixture with(String pointer, Object value) {
        ObjectNode changed = event.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        String name = at.last().getMatchingProperty();
        if (changed.at(at.head()) instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), JSON.valueToTree(value));
        } else {
            ((ObjectNode) changed.at(at.head())).set(name, JSON.valueToTree(value));
        }
        return new EventFixture(changed);
    }

    /** The same event without a field. */
    public EventFixture without(String pointer) {
        ObjectNode changed = event.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        ((ObjectNode) changed.at(at.head())).remove(at.last().getMatchingProperty());
        return new EventFixture(changed);
    }

    /** As EventBridge would deliver it. */
    public String json() {
        return JSON.writeValueAsString(event);
    }

    /** What is read of it. */
    public TaskReading reading() {
        return new TaskEventReader().read(json());
    }

    /** The task that it says is started. */
    public ObservedTask started() {
        return switch (reading()) {
            case TaskReading.Started(var task) -> task;
            case TaskReading.Stopped _, TaskReading.Ignored _, TaskReading.Refused _ ->
                    throw new AssertionError("No task is started: " + reading());
        };
    }
}
