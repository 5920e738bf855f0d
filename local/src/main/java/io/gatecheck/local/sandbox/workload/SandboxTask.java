package io.gatecheck.local.sandbox.workload;

import io.gatecheck.local.sandbox.organization.Ids;
import io.gatecheck.local.sandbox.organization.SandboxNetwork;
import java.time.Instant;
import java.util.Optional;

/**
 * One task of the imaginary organization, as it stands.
 *
 * @param id the last part of its ARN
 * @param number distinguishes tasks; addresses are derived from it
 * @param revisionNumber of its task definition
 * @param startedBy {@code ecs-svc/…} for a service
 * @param version moves with every change, as ECS counts it
 */
public record SandboxTask(
        Workload workload,
        String id,
        int number,
        int revisionNumber,
        String startedBy,
        Status status,
        int version,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Stop> stop) {

    /** How far it has come ({@code lastStatus}). */
    public enum Status {
        PROVISIONING,
        RUNNING,
        STOPPED
    }

    /** Why and when a task stopped ({@code stopCode}, {@code stoppedReason}). */
    public record Stop(String code, String reason, Instant at) {}

    SandboxTask running(Instant at) {
        return new SandboxTask(
                workload,
                id,
                number,
                revisionNumber,
                startedBy,
                Status.RUNNING,
                version + 2,
                createdAt,
                Optional.of(at),
                Optional.empty());
    }

    SandboxTask stopped(Stop how) {
        return new SandboxTask(
                workload,
                id,
                number,
                revisionNumber,
                startedBy,
                Status.STOPPED,
                version + 2,
                createdAt,
                startedAt,
                Optional.of(how));
    }

    public Revision revision() {
        return workload.revision(revisionNumber);
    }

    public String arn() {
        return workload.arn("task/" + workload.cluster() + "/" + id);
    }

    public String definitionArn() {
        return workload.definitionArn(revisionNumber);
    }

    /** {@code service:NAME} or {@code family:NAME}. */
    public String group() {
        return (workload.isService() ? "service:" : "family:") + workload.name();
    }

    public String attachmentId() {
        return Ids.uuid("attachment", id);
    }

    public String interfaceId() {
        return Ids.resource("eni", id);
    }

    public String subnetId() {
        return SandboxNetwork.subnetId(
                workload.account().id().value(), workload.region().code(), revision().subnet());
    }

    public String privateIp() {
        return revision().subnet().address(number);
    }

    /** From 203.0.113.0/24, which the internet keeps for examples. */
    public Optional<String> publicIp() {
        return revision().publicIp()
                ? Optional.of("203.0.113." + (1 + number % 250))
                : Optional.empty();
    }
}
