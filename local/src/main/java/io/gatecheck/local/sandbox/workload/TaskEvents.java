package io.gatecheck.local.sandbox.workload;

import io.gatecheck.local.sandbox.organization.Ids;
import io.gatecheck.local.sandbox.workload.SandboxTask.Status;
import io.gatecheck.local.sandbox.workload.SandboxTask.Stop;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code ECS Task State Change} events as AWS sends them (Amazon ECS Developer Guide,
 * "Amazon ECS task state change events").
 */
final class TaskEvents {

    private static final JsonMapper JSON = new JsonMapper();

    private TaskEvents() {}

    /** The event of the state that a task is in now. */
    static String of(SandboxTask task, Instant at) {
        Workload workload = task.workload();
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "0");
        event.put("id", Ids.uuid("event", task.id(), String.valueOf(task.version())));
        event.put("detail-type", "ECS Task State Change");
        event.put("source", "aws.ecs");
        event.put("account", workload.account().id().value());
        event.put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", workload.region().code());
        event.putArray("resources").add(task.arn());
        event.set("detail", detail(task, at));
        return event.toString();
    }

    /**
     * The event that says that a task has stopped, made from the last event about it.
     *
     * @param lastEvent an event that {@link #of} wrote
     */
    static String stopped(String lastEvent, Stop stop) {
        ObjectNode event = (ObjectNode) JSON.readTree(lastEvent);
        ObjectNode detail = (ObjectNode) event.get("detail");
        int version = detail.get("version").asInt() + 2;
        event.put("id", Ids.uuid("event", detail.get("taskArn").asString(), "lost", "" + version));
        event.put("time", stop.at().truncatedTo(ChronoUnit.SECONDS).toString());
        detail.put("lastStatus", "STOPPED");
        detail.put("desiredStatus", "STOPPED");
        detail.put("version", version);
        putStop(detail, stop);
        return event.toString();
    }

    private static ObjectNode detail(SandboxTask task, Instant at) {
        Workload workload = task.workload();
        Revision revision = task.revision();
        ObjectNode detail = JSON.createObjectNode();
        detail.set("attachments", attachments(task));
        detail.putArray("attributes")
                .addObject()
                .put("name", "ecs.cpu-architecture")
                .put("value", "x86_64");
        detail.put("availabilityZone", workload.region().code() + "a");
        detail.put("clusterArn", workload.clusterArn());
        detail.set("containers", containers(task));
        detail.put("cpu", String.valueOf(revision.cpu()));
        detail.put("memory", String.valueOf(revision.memory()));
        detail.put("createdAt", task.createdAt().toString());
        detail.put("desiredStatus", task.status() == Status.STOPPED ? "STOPPED" : "RUNNING");
        detail.put("enableExecuteCommand", revision.executeCommand());
        detail.put("group", task.group());
        detail.put("launchType", revision.host().launchType());
        detail.put("lastStatus", task.status().name());
        detail.set("overrides", overrides(task));
        detail.put("startedBy", task.startedBy());
        detail.put("taskArn", task.arn());
        detail.put("taskDefinitionArn", task.definitionArn());
        detail.put("updatedAt", at.toString());
        detail.put("version", task.version());
        if (revision.host().isFargate()) {
            detail.putObject("ephemeralStorage").put("sizeInGiB", 20);
            detail.put("platformVersion", "1.4.0");
        } else {
            detail.put("capacityProviderName", workload.capacityProvider());
            String instance = Ids.plain("instance", workload.clusterArn());
            detail.put(
                    "containerInstanceArn",
                    workload.arn("container-instance/" + workload.cluster() + "/" + instance));
        }
        task.startedAt()
                .ifPresent(started -> {
                    detail.put("connectivity", "CONNECTED");
                    detail.put("connectivityAt", started.toString());
                    detail.put("pullStartedAt", started.toString());
                    detail.put("pullStoppedAt", started.toString());
                    detail.put("startedAt", started.toString());
                });
        task.stop().ifPresent(stop -> putStop(detail, stop));
        return detail;
    }

    private static void putStop(ObjectNode detail, Stop stop) {
        detail.put("stopCode", stop.code());
        detail.put("stoppedReason", stop.reason());
        detail.put("stoppingAt", stop.at().toString());
        detail.put("executionStoppedAt", stop.at().toString());
        detail.put("stoppedAt", stop.at().toString());
    }

    /** One interface, of which only the subnet is known while it is being made. */
    private static ArrayNode attachments(SandboxTask task) {
        ArrayNode attachments = JSON.createArrayNode();
        if (!task.revision().host().hasOwnInterface()) {
            return attachments;
        }
        ObjectNode eni = attachments.addObject().put("id", task.attachmentId()).put("type", "eni");
        ArrayNode details = eni.putArray("details");
        details.addObject().put("name", "subnetId").put("value", task.subnetId());
        switch (task.status()) {
            case PROVISIONING -> eni.put("status", "PRECREATED");
            case RUNNING -> eni.put("status", "ATTACHED");
            case STOPPED -> eni.put("status", "DELETED");
        }
        if (task.status() != Status.PROVISIONING) {
            String ip = task.privateIp();
            details.addObject().put("name", "networkInterfaceId").put("value", task.interfaceId());
            details.addObject().put("name", "macAddress").put("value", "0a:98:eb:a7:29:ba");
            details.addObject()
                    .put("name", "privateDnsName")
                    .put("value", "ip-" + ip.replace('.', '-') + ".internal");
            details.addObject().put("name", "privateIPv4Address").put("value", ip);
        }
        return attachments;
    }

    private static ArrayNode containers(SandboxTask task) {
        ArrayNode containers = JSON.createArrayNode();
        List<SandboxContainer> defined = task.revision().containers();
        for (SandboxContainer container : defined) {
            ObjectNode node = container(containers, task, container.name());
            node.put("image", container.image());
            node.put("cpu", String.valueOf(task.revision().cpu() / defined.size()));
            if (task.status() != Status.PROVISIONING) {
                node.put("imageDigest", container.digest());
            }
        }
        if (task.workload().account().hasRuntimeMonitoring()
                && task.revision().host() == Revision.Host.FARGATE) {
            container(
                            containers,
                            task,
                            "aws-guardduty-agent-" + Ids.plain("agent", task.id()).substring(0, 7))
                    .put("cpu", "null");
        }
        return containers;
    }

    private static ObjectNode container(ArrayNode containers, SandboxTask task, String name) {
        String id = Ids.uuid("container", task.id(), name);
        ObjectNode node = containers.addObject();
        node.put(
                "containerArn",
                task.workload()
                        .arn(
                                "container/"
                                        + task.workload().cluster()
                                        + "/"
                                        + task.id()
                                        + "/"
                                        + id));
        node.put("name", name);
        node.put("taskArn", task.arn());
        ArrayNode interfaces = node.putArray("networkInterfaces");
        switch (task.status()) {
            case PROVISIONING -> node.put("lastStatus", "PENDING");
            case RUNNING -> node.put("lastStatus", "RUNNING");
            case STOPPED -> node.put("lastStatus", "STOPPED").put("exitCode", 0);
        }
        if (task.status() == Status.RUNNING) {
            node.put("runtimeId", task.id() + "-" + Integer.toUnsignedString(name.hashCode()));
            if (task.revision().host().hasOwnInterface()) {
                interfaces
                        .addObject()
                        .put("attachmentId", task.attachmentId())
                        .put("privateIpv4Address", task.privateIp());
            }
        }
        return node;
    }

    /** Jobs get their input by overrides, whose values must stay private. */
    private static ObjectNode overrides(SandboxTask task) {
        ObjectNode overrides = JSON.createObjectNode();
        ArrayNode containers = overrides.putArray("containerOverrides");
        for (SandboxContainer container : task.revision().containers()) {
            ObjectNode node = containers.addObject().put("name", container.name());
            if (!task.workload().isService()) {
                node.putArray("command").add("run").add("--once");
                node.putArray("environment")
                        .addObject()
                        .put("name", "RUN_TOKEN")
                        .put("value", "sandbox-secret-" + task.number());
            }
        }
        return overrides;
    }
}
