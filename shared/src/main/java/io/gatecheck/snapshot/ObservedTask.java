package io.gatecheck.snapshot;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.task.DefinitionArn;
import io.gatecheck.task.Launch;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSize;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an event, DescribeTasks or a task definition says of one task. The values of environment
 * variables were dropped on the way in.
 *
 * @param phase LAUNCHING or RUNNING
 * @param at when it was observed (event envelope {@code time})
 * @param service absent for a standalone task
 * @param launch what was said of the start; the rest of it is for facts to say
 * @param capacityProvider by its name; absent if a launch type was requested
 * @param size overrides included
 * @param containers those that AWS added too
 * @param attachments its own network interfaces
 * @param told the facts that were observed with the task, and need not be asked for
 * @param missing the fields of the event that were not said, each with the reason
 */
public record ObservedTask(
        TaskArn arn,
        Phase phase,
        Instant at,
        DefinitionArn definition,
        Optional<ServiceName> service,
        Launch launch,
        Optional<String> capacityProvider,
        TaskSize size,
        List<ObservedContainer> containers,
        List<NetworkAttachment> attachments,
        Facts told,
        Map<TaskField, MissingReason> missing) {

    public ObservedTask {
        containers = List.copyOf(containers);
        attachments = List.copyOf(attachments);
        missing = Map.copyOf(missing);
    }

    /**
     * Where the task runs; for a standalone task, the service is the family of its task definition.
     */
    public Place place() {
        return new Place(
                account(),
                region(),
                new ClusterName(arn.cluster()),
                service.orElseGet(() -> new ServiceName(definition.family())));
    }

    /** The account in which the task runs. */
    public AccountId account() {
        return arn.account();
    }

    /** The Region in which the task runs. */
    public Region region() {
        return arn.region();
    }

    /** The subnet of its own network interface; absent without one, or if none is named. */
    public Optional<String> subnetId() {
        return attachments.stream().flatMap(eni -> eni.subnetId().stream()).findFirst();
    }
}
