package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.organization.ServiceName;
import io.gatecheck.snapshot.DescribedTask;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.NetworkAttachment;
import io.gatecheck.snapshot.ObservedContainer;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.DefinitionArn;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Launch;
import io.gatecheck.task.LaunchedBy;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskSize;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Task;

/** Reads what DescribeTasks says of tasks (API_Task). */
public final class DescribedTaskReader {

    private DescribedTaskReader() {}

    /**
     * The task as it was described.
     *
     * @param withTags whether its tags were asked for ({@code include=TAGS})
     * @param at when it was described
     */
    public static TaskReading read(Task task, boolean withTags, Instant at) {
        Optional<TaskArn> arn = text(task.taskArn()).flatMap(TaskArn::parse);
        if (arn.isEmpty()) {
            return new TaskReading.Refused("its 'taskArn' is not the ARN of a task");
        }
        Optional<DefinitionArn> definition =
                text(task.taskDefinitionArn()).flatMap(DefinitionArn::parse);
        if (definition.isEmpty()) {
            return new TaskReading.Refused(
                    "its 'taskDefinitionArn' is not the ARN of a task definition");
        }
        String lastStatus = text(task.lastStatus()).orElse("");
        if (lastStatus.equals("STOPPED")) {
            return new TaskReading.Stopped(
                    arn.get(), Optional.ofNullable(task.stoppedAt()).orElse(at));
        }
        return TaskPhase.of(lastStatus, text(task.desiredStatus()).orElse(""))
                .<TaskReading>map(phase ->
                        new TaskReading.Started(
                                observed(task, arn.get(), definition.get(), phase, withTags, at)))
                .orElseGet(() -> new TaskReading.Ignored(TaskPhase.NOT_JUDGED));
    }

    /** What DescribeTasks says and the event does not. */
    public static DescribedTask described(Task task) {
        return new DescribedTask(
                SdkValues.tags(task.tags()),
                text(task.platformFamily()).map(family -> family.toUpperCase(Locale.ROOT)));
    }

    private static ObservedTask observed(
            Task task,
            TaskArn arn,
            DefinitionArn definition,
            Phase phase,
            boolean withTags,
            Instant at) {
        Overrides overrides = TaskOverrideReader.read(task.overrides());
        Optional<String> group = text(task.group());
        Optional<ServiceName> service = ServiceGroup.service(group);
        Optional<String> capacityProvider = text(task.capacityProviderName());
        String startedBy = text(task.startedBy()).orElse("");
        return new ObservedTask(
                arn,
                phase,
                at,
                definition,
                service,
                new Launch(
                        LaunchType.of(text(task.launchTypeAsString()), capacityProvider),
                        Boolean.TRUE.equals(task.enableExecuteCommand()),
                        LaunchedBy.of(service.isPresent(), startedBy, arn.cluster()),
                        group,
                        startedBy,
                        text(task.platformVersion()),
                        Optional.empty(),
                        text(task.availabilityZone()),
                        Optional.ofNullable(task.createdAt()),
                        List.of(),
                        overrides),
                capacityProvider,
                overrides.size().or(size(task)),
                task.containers().stream().flatMap(DescribedTaskReader::container).toList(),
                task.attachments().stream().flatMap(DescribedTaskReader::attachment).toList(),
                withTags
                        ? Facts.NONE.with(Facet.TASK, new Fact.Known<>(described(task)))
                        : Facts.NONE,
                Map.of());
    }

    private static TaskSize size(Task task) {
        return new TaskSize(
                text(task.cpu()).flatMap(ComputeSize::cpuUnitsIn),
                text(task.memory()).flatMap(ComputeSize::mebibytesIn),
                Optional.ofNullable(task.ephemeralStorage())
                        .map(EphemeralStorage::sizeInGiB)
                        .flatMap(SdkValues::size));
    }

    private static Stream<ObservedContainer> container(Container container) {
        return text(container.name()).stream()
                .map(name ->
                        new ObservedContainer(
                                name, text(container.image()), text(container.imageDigest())));
    }

    private static Stream<NetworkAttachment> attachment(Attachment attachment) {
        if (!NetworkInterfaces.TYPES.contains(text(attachment.type()).orElse(""))) {
            return Stream.empty();
        }
        return Stream.of(
                new NetworkAttachment(
                        values(attachment, "subnetId").findFirst(),
                        values(attachment, "networkInterfaceId").findFirst(),
                        values(attachment, "privateIPv4Address").toList()));
    }

    private static Stream<String> values(Attachment attachment, String name) {
        return attachment.details().stream()
                .filter(detail -> name.equals(detail.name()))
                .map(KeyValuePair::value)
                .flatMap(value -> text(value).stream());
    }
}
