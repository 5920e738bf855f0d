package io.gatecheck.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a task was started, and by whom; {@code task.launch} in the policy language.
 *
 * @param type the launch type: {@code EC2}, {@code FARGATE}, {@code EXTERNAL} or {@code
 *     MANAGED_INSTANCES}; empty if AWS returns none
 * @param executeCommand whether ECS Exec is enabled (event {@code enableExecuteCommand})
 * @param by {@code service}, or for a standalone task {@code scheduled}, {@code step-functions},
 *     {@code batch} or {@code run-task}; see {@link LaunchedBy}
 * @param group {@code service:…} for a service; for others {@code family:…}, or a value given at
 *     the start; absent if not set (event {@code group})
 * @param startedBy who started it, as given to AWS; {@code ecs-svc/…} for a service; empty if not
 *     set
 * @param platformVersion the Fargate platform; absent elsewhere
 * @param platformFamily the operating system on Fargate in upper case, such as {@code LINUX};
 *     absent elsewhere ({@code tasks[].platformFamily})
 * @param availabilityZone such as {@code eu-central-1a}; absent until ECS has placed the task
 * @param createdAt when ECS created it; absent if the event does not contain it
 * @param injectedContainers the names of containers that AWS added, such as GuardDuty's agent; the
 *     name ends differently in each task
 * @param overrides what was overridden for this task
 */
public record Launch(
        String type,
        boolean executeCommand,
        String by,
        Optional<String> group,
        @PerTask String startedBy,
        Optional<String> platformVersion,
        @From(Facet.TASK) Optional<String> platformFamily,
        @PerTask Optional<String> availabilityZone,
        @PerTask Optional<Instant> createdAt,
        @From(Facet.DEFINITION) @PerTask List<String> injectedContainers,
        Overrides overrides) {

    public Launch {
        injectedContainers = List.copyOf(injectedContainers);
    }

    /** The same, with what only facts say of it. */
    public Launch with(Optional<String> family, List<String> injected) {
        return new Launch(
                type,
                executeCommand,
                by,
                group,
                startedBy,
                platformVersion,
                family,
                availabilityZone,
                createdAt,
                injected,
                overrides);
    }

    /** Whether no service started the task. */
    public boolean standalone() {
        return !by.equals(LaunchedBy.SERVICE);
    }
}
