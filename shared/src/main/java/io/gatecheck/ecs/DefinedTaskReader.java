package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.snapshot.DefinitionContent;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.NetworkAttachment;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Definition;
import io.gatecheck.task.DefinitionArn;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Launch;
import io.gatecheck.task.LaunchedBy;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Network;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Phase;
import io.gatecheck.task.Registration;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskCapacityProvider;
import io.gatecheck.task.TaskCluster;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskService;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Reads what a task definition says of the task that would start from it, with nothing overridden.
 * What only the start decides is missing.
 */
public final class DefinedTaskReader {

    /** Why the start must be awaited. */
    public static final MissingReason BY_START =
            MissingReason.permanent("known only after the task has started");

    private static final MissingReason BY_REGISTRATION =
            MissingReason.permanent("known only after the task definition is registered");

    private static final Map<TaskField, MissingReason> OF_START =
            missing(
                    BY_START,
                    TaskField.of(Task.class, "arn"),
                    TaskField.of(Task.class, "account"),
                    TaskField.of(Task.class, "region"),
                    TaskField.of(Task.class, "launch"),
                    TaskField.of(TaskCluster.class, "name"),
                    TaskField.of(TaskService.class, "name"),
                    TaskField.of(TaskCapacityProvider.class, "name"),
                    TaskField.of(Network.class, "subnetId"));

    private static final Map<TaskField, MissingReason> OF_REGISTRATION =
            missing(
                    BY_REGISTRATION,
                    TaskField.of(Definition.class, "arn"),
                    TaskField.of(Definition.class, "revision"),
                    TaskField.of(Registration.class, "by"),
                    TaskField.of(Registration.class, "at"));

    private static final TaskArn ANY_TASK =
            TaskArn.parse(
                            "arn:aws:ecs:us-east-1:000000000000:task/any/00000000000000000000000000000000")
                    .orElseThrow();

    private DefinedTaskReader() {}

    /** The task that would start; a definition without an ARN is still to be registered. */
    public static ObservedTask read(TaskDefinition definition) {
        DefinitionContent content = DefinitionReader.content(definition);
        Optional<DefinitionArn> arn =
                text(definition.taskDefinitionArn()).flatMap(DefinitionArn::parse);
        boolean awsvpc = definition.networkMode() == NetworkMode.AWSVPC;
        return new ObservedTask(
                ANY_TASK,
                Phase.RUNNING,
                Instant.EPOCH,
                arn.orElseGet(() -> unregistered(text(definition.family()).orElse("any"))),
                Optional.empty(),
                launch(),
                Optional.empty(),
                content.size(),
                List.of(),
                awsvpc
                        ? List.of(
                                new NetworkAttachment(
                                        Optional.empty(), Optional.empty(), List.of()))
                        : List.of(),
                facts(content),
                missing(arn.isPresent()));
    }

    private static Launch launch() {
        return new Launch(
                "",
                false,
                LaunchedBy.RUN_TASK,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Overrides.NONE);
    }

    private static DefinitionArn unregistered(String family) {
        return new DefinitionArn(
                "arn:aws:ecs:us-east-1:000000000000:task-definition/" + family + ":1",
                ANY_TASK.region(),
                ANY_TASK.account(),
                family,
                1);
    }

    private static Facts facts(DefinitionContent content) {
        Facts facts = Facts.NONE.with(Facet.DEFINITION, new Fact.Known<>(content));
        for (Facet facet : Facet.values()) {
            if (facet != Facet.EVENT && facet != Facet.DEFINITION) {
                facts = facts.with(facet, new Fact.Missing<>(BY_START));
            }
        }
        return facts;
    }

    private static Map<TaskField, MissingReason> missing(boolean isRegistered) {
        Map<TaskField, MissingReason> missing = new HashMap<>(OF_START);
        if (!isRegistered) {
            missing.putAll(OF_REGISTRATION);
        }
        return missing;
    }

    private static Map<TaskField, MissingReason> missing(MissingReason why, TaskField... fields) {
        Map<TaskField, MissingReason> missing = new HashMap<>();
        for (TaskField field : fields) {
            missing.put(field, why);
        }
        return Map.copyOf(missing);
    }
}
