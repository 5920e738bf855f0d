package io.gatecheck.local.sandbox;

import java.time.Instant;
import java.util.Optional;

/**
 * One task of the imaginary organization, as it stands.
 *
 * @param id the last part of its ARN
 * @param number tells tasks apart; addresses are made of it
 * @param revisionNumber of its task definition
 * @param startedBy {@code ecs-svc/…} for a service
 * @param version moves with every change, as ECS counts it
 */
record SandboxTask(
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
    enum Status {
        PROVISIONING,
        RUNNING,
        STOPPED
    }

    /** Why and when a task stopped ({@code stopCode}, {@code stoppedReason}). */
    record Stop(String code, String reason, Instant at) {}

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

    Revision revision() {
        return workload.revision(revisionNumber);
    }

    String arn() {
        return workload.arn("task/" + workload.cluster() + "/" + id);
    }

    String definitionArn() {
        return workload.definitionArn(revisionNumber);
    }

    /** {@code service:NAME} or {@code family:NAME}. */
    String group() {
        return (workload.isService() ? "service:" : "family:") + workload.name();
    }

    String attachmentId() {
        return Ids.uuid("attachment", id);
    }

    String interfaceId() {
        return Ids.resource("eni", id);
    }

    String subnetId() {
        return SandboxNetwork.subnetId(
                workload.account().id().value(), workload.region().code(), revision().subnet());
    }

    String privateIp() {
        return revision().subnet().address(number);
    }

    /** From 203.0.113.0/24, which the internet keeps for examples. */
    Optional<String> publicIp() {
        return revision().publicIp()
                ? Optional.of("203.0.113." + (1 + number % 250))
                : Optional.empty();
    }
}
