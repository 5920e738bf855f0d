package io.gatecheck.local.moto;

import io.gatecheck.local.moto.MotoTasks.RunningTask;
import io.gatecheck.organization.AccountId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Task;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code ECS Task State Change} event of a task on moto, whole, as AWS would have sent it; moto
 * sends none.
 *
 * <ul>
 *   <li>From what {@code RunTask} or {@code StopTask} answered: the ARNs of task, cluster, task
 *       definition and container instance, {@code group}, {@code startedBy}, {@code launchType},
 *       the desired status, the reason of the stop, and the attachments, whose type the event calls
 *       {@code eni}.
 *   <li>From the task definition, since moto answers with its first container only: the containers
 *       with their images, and the size of the task.
 *   <li>From the case, since moto drops it: {@code enableExecuteCommand}, and on EC2 {@code
 *       capacityProviderName}.
 *   <li>Made up, since moto has nothing of it: image digests, runtime ids, container ARNs, times,
 *       {@code version}, {@code connectivity}, {@code availabilityZone}, {@code platformVersion},
 *       {@code attributes}, and the id of the event.
 * </ul>
 */
public final class TaskStateChange {

    static final String DETAIL_TYPE = "ECS Task State Change";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final ObjectNode envelope;

    private TaskStateChange(ObjectNode envelope) {
        this.envelope = envelope;
    }

    /** The task has come up. */
    public static TaskStateChange running(RunningTask running, Instant at) {
        ObjectNode detail = detail(running, "RUNNING", at).put("version", 4);
        detail.put("startedAt", at.toString());
        return new TaskStateChange(envelope(running, detail, at));
    }

    /** The task is over. */
    public static TaskStateChange stopped(RunningTask stopped, Instant at) {
        ObjectNode detail = detail(stopped, "STOPPED", at).put("version", 6);
        detail.put("stopCode", "UserInitiated");
        detail.put("stoppedReason", stopped.task().stoppedReason());
        detail.put("stoppedAt", at.toString());
        return new TaskStateChange(envelope(stopped, detail, at));
    }

    /** The same event with the task in another state. */
    public TaskStateChange inState(String lastStatus, String desiredStatus) {
        ObjectNode changed = envelope.deepCopy();
        ObjectNode detail = (ObjectNode) changed.path("detail");
        detail.put("lastStatus", lastStatus).put("desiredStatus", desiredStatus);
        return new TaskStateChange(changed);
    }

    /** The same event with another account on its envelope than the task has. */
    public TaskStateChange claimingToBeFrom(AccountId other) {
        return new TaskStateChange(envelope.deepCopy().put("account", other.value()));
    }

    /** The ARN of the task. */
    public String taskArn() {
        return envelope.path("detail").path("taskArn").asString();
    }

    /** What {@code PutEvents} takes as the detail. */
    public String detail() {
        return MAPPER.writeValueAsString(envelope.path("detail"));
    }

    /** The event as a rule with an SQS queue as its target puts it on that queue. */
    public String whole() {
        return MAPPER.writeValueAsString(envelope);
    }

    private static ObjectNode envelope(RunningTask running, ObjectNode detail, Instant at) {
        ObjectNode envelope = JSON.objectNode();
        envelope.put("version", "0");
        envelope.put("id", UUID.randomUUID().toString());
        envelope.put("detail-type", DETAIL_TYPE);
        envelope.put("source", "aws.ecs");
        envelope.put("account", running.account().id().value());
        envelope.put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
        envelope.put("region", running.account().region().code());
        envelope.putArray("resources").add(running.task().taskArn());
        envelope.set("detail", detail);
        return envelope;
    }

    private static ObjectNode detail(RunningTask running, String status, Instant at) {
        Task task = running.task();
        ObjectNode detail = JSON.objectNode();
        detail.put("taskArn", task.taskArn());
        detail.put("clusterArn", task.clusterArn());
        detail.put("taskDefinitionArn", task.taskDefinitionArn());
        detail.put("group", task.group());
        detail.put("launchType", task.launchTypeAsString());
        detail.put("desiredStatus", status);
        detail.put("lastStatus", status);
        detail.put("cpu", running.definition().cpu());
        detail.put("memory", running.definition().memory());
        detail.put("enableExecuteCommand", running.taskCase().executeCommand());
        detail.put("availabilityZone", running.account().region().code() + "a");
        detail.put("connectivity", "CONNECTED");
        detail.put("connectivityAt", at.toString());
        detail.put("createdAt", at.minusSeconds(20).toString());
        detail.put("updatedAt", at.toString());
        if (!task.startedBy().isEmpty()) {
            detail.put("startedBy", task.startedBy());
        }
        switch (task.launchType()) {
            case FARGATE -> detail.put("platformVersion", "1.4.0");
            case EC2, EXTERNAL, MANAGED_INSTANCES, UNKNOWN_TO_SDK_VERSION ->
                    detail.put("containerInstanceArn", task.containerInstanceArn())
                            .put("capacityProviderName", MotoTasks.CAPACITY_PROVIDER);
        }
        detail.putArray("attributes")
                .addObject()
                .put("name", "ecs.cpu-architecture")
                .put("value", "x86_64");
        detail.putObject("overrides").set("containerOverrides", overrides(running));
        detail.set("attachments", attachments(task, status));
        detail.set("containers", containers(running, status));
        return detail;
    }

    private static ArrayNode overrides(RunningTask running) {
        ArrayNode overrides = JSON.arrayNode();
        for (ContainerDefinition container : running.definition().containerDefinitions()) {
            overrides.addObject().put("name", container.name());
        }
        return overrides;
    }

    private static ArrayNode attachments(Task task, String status) {
        ArrayNode attachments = JSON.arrayNode();
        for (var attachment : task.attachments()) {
            ObjectNode eni = attachments.addObject();
            eni.put("id", attachment.id());
            eni.put("type", "eni");
            eni.put("status", status.equals("RUNNING") ? "ATTACHED" : "DELETED");
            ArrayNode details = eni.putArray("details");
            for (var detail : attachment.details()) {
                details.addObject().put("name", detail.name()).put("value", detail.value());
            }
        }
        return attachments;
    }

    private static ArrayNode containers(RunningTask running, String status) {
        ArrayNode containers = JSON.arrayNode();
        String taskArn = running.task().taskArn();
        for (ContainerDefinition definition : running.definition().containerDefinitions()) {
            String id = UUID.randomUUID().toString();
            ObjectNode container = containers.addObject();
            container.put("containerArn", taskArn.replace(":task/", ":container/") + "/" + id);
            container.put("taskArn", taskArn);
            container.put("name", definition.name());
            container.put("image", definition.image());
            container.put("imageDigest", MotoRegistry.DIGEST);
            container.put("runtimeId", id.replace("-", ""));
            container.put("lastStatus", status);
            container.put("cpu", "0");
            container.put("memoryReservation", String.valueOf(definition.memoryReservation()));
            ObjectNode network = container.putArray("networkInterfaces").addObject();
            network.put("attachmentId", running.task().attachments().getFirst().id());
            running.interfaceDetail("privateIPv4Address")
                    .ifPresent(address -> network.put("privateIpv4Address", address));
            if (status.equals("STOPPED")) {
                container.put("exitCode", 0);
            }
        }
        return containers;
    }
}
