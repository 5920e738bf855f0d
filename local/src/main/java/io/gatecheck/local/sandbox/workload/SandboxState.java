package io.gatecheck.local.sandbox.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The tasks of the imaginary organization, for those who ask. Written by the simulation, read by
 * the clients from any thread.
 */
public final class SandboxState {

    /** ECS shows stopped tasks for at least an hour. */
    private static final Duration STOPPED_TASKS_SHOWN = Duration.ofHours(1);

    private final Map<String, SandboxTask> tasks = new ConcurrentHashMap<>();
    private final Map<String, Workload> definitions = new ConcurrentHashMap<>();

    void put(SandboxTask task) {
        tasks.put(task.arn(), task);
        definitions.put(task.definitionArn(), task.workload());
    }

    void forgetStoppedBefore(Instant now) {
        Instant limit = now.minus(STOPPED_TASKS_SHOWN);
        tasks.values()
                .removeIf(task -> task.stop().filter(s -> s.at().isBefore(limit)).isPresent());
    }

    public Optional<SandboxTask> task(String arn) {
        return Optional.ofNullable(tasks.get(arn));
    }

    /** The workload that ever ran a revision of its task definition. */
    public Optional<Workload> definition(String definitionArn) {
        return Optional.ofNullable(definitions.get(definitionArn));
    }

    /** Every workload that ever ran, by the revision of its task definition. */
    public Stream<Map.Entry<String, Workload>> definitions() {
        return definitions.entrySet().stream();
    }

    public Collection<SandboxTask> all() {
        return tasks.values();
    }
}
