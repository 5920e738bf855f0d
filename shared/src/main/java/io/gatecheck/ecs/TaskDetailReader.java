package io.gatecheck.ecs;

import static io.gatecheck.ecs.Fields.elements;
import static io.gatecheck.ecs.Fields.isTrue;
import static io.gatecheck.ecs.Fields.required;
import static io.gatecheck.ecs.Fields.text;
import static io.gatecheck.ecs.Fields.time;

import io.gatecheck.organization.ServiceName;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.NetworkAttachment;
import io.gatecheck.snapshot.ObservedContainer;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.DefinitionArn;
import io.gatecheck.task.Launch;
import io.gatecheck.task.LaunchedBy;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskSize;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the {@code detail} of an event about a task that is meant to run. */
final class TaskDetailReader {

    private TaskDetailReader() {}

    static ObservedTask read(JsonNode detail, TaskArn task, Phase phase, Instant at) {
        Overrides overrides = OverridesReader.read(detail.path("overrides"));
        Optional<String> group = text(detail, "group");
        Optional<ServiceName> service = ServiceGroup.service(group);
        Optional<String> capacityProvider = text(detail, "capacityProviderName");
        String startedBy = text(detail, "startedBy").orElse("");
        return new ObservedTask(
                task,
                phase,
                at,
                definition(detail, task),
                service,
                new Launch(
                        LaunchType.of(text(detail, "launchType"), capacityProvider),
                        isTrue(detail, "enableExecuteCommand"),
                        LaunchedBy.of(service.isPresent(), startedBy, task.cluster()),
                        group,
                        startedBy,
                        text(detail, "platformVersion"),
                        Optional.empty(),
                        text(detail, "availabilityZone"),
                        time(detail, "createdAt"),
                        List.of(),
                        overrides),
                capacityProvider,
                overrides.size().or(size(detail)),
                elements(detail, "containers").flatMap(TaskDetailReader::container).toList(),
                elements(detail, "attachments").flatMap(TaskDetailReader::attachment).toList(),
                Facts.NONE,
                Map.of());
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
                    "its 'taskDefinitionArn' names another account or Region than its 'taskArn'");
        }
        return definition;
    }

    private static TaskSize size(JsonNode detail) {
        return new TaskSize(
                ComputeSize.cpuUnits("cpu", text(detail, "cpu")),
                ComputeSize.mebibytes("memory", text(detail, "memory")),
                OverridesReader.storage(detail));
    }

    private static Stream<ObservedContainer> container(JsonNode container) {
        return text(container, "name").stream()
                .map(name ->
                        new ObservedContainer(
                                name, text(container, "image"), text(container, "imageDigest")));
    }

    private static Stream<NetworkAttachment> attachment(JsonNode attachment) {
        if (text(attachment, "type").filter(NetworkInterfaces.TYPES::contains).isEmpty()) {
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
}
