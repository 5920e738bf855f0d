package io.gatecheck.ecs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatecheck.ecs.TaskReading.Ignored;
import io.gatecheck.ecs.TaskReading.Refused;
import io.gatecheck.ecs.TaskReading.Started;
import io.gatecheck.ecs.TaskReading.Stopped;
import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads ECS Task State Change events as EventBridge delivers them. Lenient towards what AWS may add
 * or change, strict on what identifies the task: the envelope must name the same account and Region
 * as the task's ARN, and so must the ARNs of its cluster and task definition.
 */
public final class TaskEventReader {

    /**
     * The largest message that SQS delivers, and the largest event that EventBridge carries: 1 MiB
     * (Amazon SQS quotas; 256 KiB before January 2026).
     */
    static final int LARGEST = 1024 * 1024;

    /** Before Amazon ECS existed, no task did. */
    private static final Instant EARLIEST = Instant.parse("2014-01-01T00:00:00Z");

    /** Far beyond any clock that is wrong, and near enough to count milliseconds to it. */
    private static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

    private static final String DETAIL_TYPE = "ECS Task State Change";

    private final ObjectReader json =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    /** Reads the text of one message; whatever the text is, there is an answer. */
    public TaskReading read(String text) {
        if (text.length() > LARGEST || text.getBytes(UTF_8).length > LARGEST) {
            return new Refused("it is larger than 1 MiB, the most that SQS delivers");
        }
        try {
            return event(json.readTree(text));
        } catch (JacksonException e) {
            return new Refused("it is not valid JSON" + place(e.getLocation()));
        } catch (UnreadableEvent e) {
            return new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static TaskReading event(JsonNode envelope) {
        if (!envelope.isObject()) {
            return new Refused("it is not a JSON object");
        }
        if (!Fields.required(envelope, "source").equals("aws.ecs")) {
            return new Refused("its source is not aws.ecs");
        }
        if (!Fields.required(envelope, "detail-type").equals(DETAIL_TYPE)) {
            return new Ignored("its detail-type is not ECS Task State Change");
        }
        JsonNode detail = envelope.path("detail");
        TaskArn task = task(envelope, detail);
        Instant at = time(Fields.required(envelope, "time"));
        return byState(detail, task, at);
    }

    /** The task, once everything that says where it is says the same. */
    private static TaskArn task(JsonNode envelope, JsonNode detail) {
        TaskArn task =
                TaskArn.parse(Fields.required(detail, "taskArn"))
                        .orElseThrow(() ->
                                new UnreadableEvent("its 'taskArn' is not the ARN of a task"));
        if (!Fields.required(envelope, "account").equals(task.account().value())) {
            throw new UnreadableEvent("its account is not the account in its 'taskArn'");
        }
        if (!Fields.required(envelope, "region").equals(task.region().code())) {
            throw new UnreadableEvent("its region is not the Region in its 'taskArn'");
        }
        String cluster =
                "arn:%s:ecs:%s:%s:cluster/%s"
                        .formatted(task.partition(), task.region(), task.account(), task.cluster());
        if (!Fields.required(detail, "clusterArn").equals(cluster)) {
            throw new UnreadableEvent("its 'clusterArn' is not the cluster in its 'taskArn'");
        }
        return task;
    }

    private static Instant time(String text) {
        Instant time;
        try {
            time = Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableEvent(
                    "one of its timestamps is not a valid ISO 8601 timestamp in UTC", e);
        }
        if (time.isBefore(EARLIEST) || !time.isBefore(TOO_LATE)) {
            throw new UnreadableEvent("one of its timestamps is before 2014 or after 2199 (UTC)");
        }
        return time;
    }

    private static TaskReading byState(JsonNode detail, TaskArn task, Instant at) {
        String lastStatus = Fields.required(detail, "lastStatus");
        if (lastStatus.equals("STOPPED")) {
            Instant stoppedAt =
                    Fields.text(detail, "stoppedAt").map(TaskEventReader::time).orElse(at);
            return new Stopped(task, stoppedAt);
        }
        if (!Fields.required(detail, "desiredStatus").equals("RUNNING")) {
            return new Ignored("the task is stopping; its STOPPED event has not arrived yet");
        }
        return TaskPhase.of(lastStatus)
                .<TaskReading>map(
                        phase -> new Started(TaskDetailReader.read(detail, task, phase, at)))
                .orElseGet(() -> new Ignored(TaskPhase.NOT_JUDGED));
    }

    /**
     * The place at which the JSON is not valid. Jackson's own message would quote the text, secrets
     * included.
     */
    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
