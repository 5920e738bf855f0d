package io.gatecheck.evaluator.event;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What judging needs of one ECS Task State Change event. The values of environment variables were
 * dropped on the way in.
 *
 * @param phase LAUNCHING or RUNNING
 * @param at the time of the event (envelope {@code time})
 * @param service the name of the service (detail {@code group} of the form {@code service:…});
 *     absent for a standalone task
 * @param launchType empty where AWS names none
 * @param cpu of the whole task in CPU units, an override included
 * @param memory of the whole task in MiB, an override included
 * @param containers those that the event names; those that AWS added too
 * @param attachments the elastic network interfaces of the task (detail {@code attachments} of type
 *     {@code eni})
 * @param group as written (detail {@code group})
 * @param availabilityZone absent until ECS has placed the task
 * @param ephemeralStorageGib on Fargate, an override included
 * @param createdAt absent where the event does not say
 */
public record TaskEvent(
        TaskArn task,
        Phase phase,
        Instant at,
        DefinitionArn definition,
        Optional<String> service,
        String launchType,
        Optional<String> capacityProvider,
        Optional<String> platformVersion,
        String startedBy,
        boolean executeCommand,
        Optional<Long> cpu,
        Optional<Long> memory,
        List<EventContainer> containers,
        List<NetworkAttachment> attachments,
        Overrides overrides,
        Optional<String> group,
        Optional<String> availabilityZone,
        Optional<Long> ephemeralStorageGib,
        Optional<Instant> createdAt) {

    public TaskEvent {
        containers = List.copyOf(containers);
        attachments = List.copyOf(attachments);
    }

    /** Where the task runs; a standalone task goes by the family of its task definition. */
    public TaskPlace place() {
        return new TaskPlace(
                account(), region(), task.cluster(), service.orElse(definition.family()));
    }

    /** The account in which the task runs. */
    public AccountId account() {
        return task.account();
    }

    /** The Region in which the task runs. */
    public Region region() {
        return task.region();
    }

    /** The subnet of its own network interface; absent without one, or where none is named. */
    public Optional<String> subnetId() {
        return attachments.stream().flatMap(eni -> eni.subnetId().stream()).findFirst();
    }
}
