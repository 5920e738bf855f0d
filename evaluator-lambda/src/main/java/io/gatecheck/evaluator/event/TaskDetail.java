package io.gatecheck.evaluator.event;

import static io.gatecheck.evaluator.event.Fields.elements;
import static io.gatecheck.evaluator.event.Fields.isTrue;
import static io.gatecheck.evaluator.event.Fields.number;
import static io.gatecheck.evaluator.event.Fields.required;
import static io.gatecheck.evaluator.event.Fields.text;
import static io.gatecheck.evaluator.event.Fields.time;

import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the {@code detail} of an event about a task that is meant to run. */
final class TaskDetail {

    private static final String SERVICE = "service:";

    /** The event says {@code eni}; DescribeTasks says {@code ElasticNetworkInterface}. */
    private static final Set<String> INTERFACES = Set.of("eni", "ElasticNetworkInterface");

    /** The names that AWS reserves for its own capacity on Fargate. */
    private static final Set<String> FARGATE = Set.of("FARGATE", "FARGATE_SPOT");

    private TaskDetail() {}

    static TaskEvent read(JsonNode detail, TaskArn task, Phase phase, Instant at) {
        JsonNode overrides = detail.path("overrides");
        return new TaskEvent(
                task,
                phase,
                at,
                definition(detail, task),
                service(detail),
                launchType(detail),
                text(detail, "capacityProviderName"),
                text(detail, "platformVersion"),
                text(detail, "startedBy").orElse(""),
                isTrue(detail, "enableExecuteCommand"),
                ComputeSize.cpuUnits("overrides.cpu", text(overrides, "cpu"))
                        .or(() -> ComputeSize.cpuUnits("cpu", text(detail, "cpu"))),
                ComputeSize.mebibytes("overrides.memory", text(overrides, "memory"))
                        .or(() -> ComputeSize.mebibytes("memory", text(detail, "memory"))),
                elements(detail, "containers").flatMap(TaskDetail::container).toList(),
                elements(detail, "attachments").flatMap(TaskDetail::attachment).toList(),
                OverridesDetail.read(overrides),
                text(detail, "group"),
                text(detail, "availabilityZone"),
                storage(overrides).or(() -> storage(detail)),
                time(detail, "createdAt"));
    }

    private static DefinitionArn definition(JsonNode detail, TaskArn task) {
        DefinitionArn definition =
                DefinitionArn.parse(required(detail, "taskDefinitionArn"))
                        .orElseThrow(() ->
                                new UnreadableEvent(
                                        "its 'taskDefinitionArn' is not the ARN of a task"
                                                + " definition"));
        if (!definition.account().equals(task.account())
                || !definition.region().equals(task.region())) {
            throw new UnreadableEvent(
                    "its 'taskDefinitionArn' is not of the account and Region in its 'taskArn'");
        }
        return definition;
    }

    /** The group of a standalone task is whatever its starter wrote, and so says nothing. */
    private static Optional<String> service(JsonNode detail) {
        return text(detail, "group")
                .filter(group -> group.startsWith(SERVICE) && group.length() > SERVICE.length())
                .map(group -> group.substring(SERVICE.length()));
    }

    private static String launchType(JsonNode detail) {
        return text(detail, "launchType")
                .or(() ->
                        text(detail, "capacityProviderName")
                                .filter(FARGATE::contains)
                                .map(_ -> "FARGATE"))
                .orElse("");
    }

    private static Stream<EventContainer> container(JsonNode container) {
        return text(container, "name").stream()
                .map(name ->
                        new EventContainer(
                                name, text(container, "image"), text(container, "imageDigest")));
    }

    private static Stream<NetworkAttachment> attachment(JsonNode attachment) {
        if (text(attachment, "type").filter(INTERFACES::contains).isEmpty()) {
            return Stream.empty();
        }
        List<JsonNode> details = elements(attachment, "details").toList();
        return Stream.of(
                new NetworkAttachment(
                        values(details, "subnetId").findFirst(),
                        values(details, "networkInterfaceId").findFirst(),
                        values(details, "privateIPv4Address").toList()));
    }

    private static Stream<String> values(List<JsonNode> details, String name) {
        return details.stream()
                .filter(detail -> text(detail, "name").filter(name::equals).isPresent())
                .flatMap(detail -> text(detail, "value").stream());
    }

    private static Optional<Long> storage(JsonNode object) {
        return number(object.path("ephemeralStorage"), "sizeInGiB").filter(size -> size > 0);
    }
}
