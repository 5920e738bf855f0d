package io.gatecheck.local.sandbox.workload;

import io.gatecheck.local.sandbox.organization.Ids;
import io.gatecheck.local.sandbox.workload.SandboxTask.Status;
import io.gatecheck.local.sandbox.workload.SandboxTask.Stop;
import io.gatecheck.local.sandbox.workload.Workload.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Lets the workloads of the imaginary organization deploy, scale, start and stop. It knows no
 * clock: the same workloads, seed and ticks always give the same events.
 */
public final class Simulation {

    private static final int ONE_EVENT_IN_SO_MANY_COMES_TWICE = 12;

    private final List<Workload> services;
    private final List<Workload> standalone;
    private final SandboxState state;
    private final Random random;
    private final long seed;
    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::order));
    private final Map<Workload, Integer> deployed = new HashMap<>();
    private int tasksStarted;
    private int stepsPlanned;

    private record Planned(Instant at, int order, Step step) {}

    /** Something that is going to happen. */
    private sealed interface Step {

        record Start(Workload workload) implements Step {}

        record Run(String taskArn) implements Step {}

        record End(String taskArn, String code, String reason) implements Step {}

        record Repeat(Workload workload, Duration every) implements Step {}

        record Surprise() implements Step {}

        record Redeploy() implements Step {}
    }

    public Simulation(List<Workload> cast, SandboxState state, long seed, Instant start) {
        this.services = cast.stream().filter(Workload::isService).toList();
        this.standalone =
                cast.stream().filter(w -> w.rhythm() instanceof Rhythm.Standalone).toList();
        this.state = state;
        this.seed = seed;
        this.random = new Random(seed);
        Instant next = start;
        for (Workload workload : cast) {
            next = next.plusMillis(120);
            switch (workload.rhythm()) {
                case Rhythm.Service(var fewest, var _) -> {
                    for (int i = 0; i < fewest; i++) {
                        plan(next, new Step.Start(workload));
                    }
                }
                case Rhythm.Scheduled(var every, var _) ->
                        plan(next.plusSeconds(3), new Step.Repeat(workload, every));
                case Rhythm.Standalone(var _) -> {}
            }
        }
        if (!services.isEmpty()) {
            plan(start.plusSeconds(5), new Step.Surprise());
        }
    }

    /** What has happened until now, as events in the order in which they happened. */
    public List<String> tick(Instant now) {
        List<String> events = new ArrayList<>();
        while (!plan.isEmpty() && !plan.element().at().isAfter(now)) {
            Planned next = plan.remove();
            happen(next.step(), next.at(), events);
        }
        state.forgetStoppedBefore(now);
        return events;
    }

    /** Starts one task of a workload, apart from everything that is planned. */
    public void launch(Workload workload, Instant at) {
        plan(at, new Step.Start(workload));
    }

    /** Replaces every task of every service by one of the same revision. */
    public void redeploy(Instant at) {
        plan(at, new Step.Redeploy());
    }

    private void happen(Step step, Instant at, List<String> events) {
        switch (step) {
            case Step.Start(var workload) -> start(workload, at, events);
            case Step.Run(var arn) ->
                    state.task(arn)
                            .filter(task -> task.status() == Status.PROVISIONING)
                            .ifPresent(task -> tell(task.running(at), at, events));
            case Step.End(var arn, var code, var reason) ->
                    state.task(arn)
                            .filter(task -> task.status() != Status.STOPPED)
                            .map(task -> task.stopped(new Stop(code, reason, at)))
                            .ifPresent(task -> tell(task, at, events));
            case Step.Repeat(var workload, var every) -> {
                start(workload, at, events);
                plan(at.plus(every), step);
            }
            case Step.Surprise() -> {
                surprise(at, events);
                plan(at.plusMillis(2500 + random.nextInt(4000)), step);
            }
            case Step.Redeploy() ->
                    services.forEach(service -> replace(service, active(service), at, events));
        }
    }

    private SandboxTask start(Workload workload, Instant at, List<String> events) {
        int number = ++tasksStarted;
        String id = Ids.plain("task", String.valueOf(seed), String.valueOf(number));
        SandboxTask task =
                new SandboxTask(
                        workload,
                        id,
                        number,
                        deployed.getOrDefault(workload, 1),
                        startedBy(workload),
                        Status.PROVISIONING,
                        1,
                        at,
                        Optional.empty(),
                        Optional.empty());
        tell(task, at, events);
        Instant running = at.plusMillis(800 + random.nextInt(1200));
        plan(running, new Step.Run(task.arn()));
        lasts(workload)
                .map(running::plus)
                .ifPresent(end ->
                        plan(
                                end,
                                new Step.End(
                                        task.arn(),
                                        "EssentialContainerExited",
                                        "Essential container in task exited")));
        return task;
    }

    private static Optional<Duration> lasts(Workload workload) {
        return switch (workload.rhythm()) {
            case Rhythm.Service(var _, var _) -> Optional.empty();
            case Rhythm.Scheduled(var _, var takes) -> Optional.of(takes);
            case Rhythm.Standalone(var takes) -> Optional.of(takes);
        };
    }

    private String startedBy(Workload workload) {
        return switch (workload.rhythm()) {
            case Rhythm.Service(var _, var _) ->
                    "ecs-svc/"
                            + Ids.deployment(
                                    workload.name(), deployed.getOrDefault(workload, 1).toString());
            case Rhythm.Scheduled(var _, var _) -> "events-rule/" + workload.name();
            case Rhythm.Standalone(var _) -> "maria";
        };
    }

    /** A deployment, some scaling, or someone who starts a task by hand. */
    private void surprise(Instant at, List<String> events) {
        Workload service = services.get(random.nextInt(services.size()));
        Rhythm.Service bounds = (Rhythm.Service) service.rhythm();
        List<SandboxTask> active = active(service);
        int roll = random.nextInt(100);
        if (roll < 35) {
            deploy(service, active, at, events);
        } else if (roll < 60 && active.size() < bounds.most()) {
            start(service, at, events);
        } else if (roll < 85 && active.size() > bounds.fewest()) {
            end(active.getFirst(), at);
        } else if (!standalone.isEmpty()) {
            start(standalone.get(random.nextInt(standalone.size())), at, events);
        }
    }

    private void deploy(Workload service, List<SandboxTask> old, Instant at, List<String> events) {
        deployed.merge(service, 2, (before, _) -> before + 1);
        replace(service, old, at, events);
    }

    /** New tasks first; the old ones end when the new ones run. */
    private void replace(Workload service, List<SandboxTask> old, Instant at, List<String> events) {
        int most = ((Rhythm.Service) service.rhythm()).most();
        old.stream().limit(most).forEach(_ -> start(service, at, events));
        old.forEach(task -> end(task, at.plusSeconds(3)));
    }

    private void end(SandboxTask task, Instant at) {
        String reason = "Scaling activity initiated by (deployment " + task.startedBy() + ")";
        plan(at, new Step.End(task.arn(), "ServiceSchedulerInitiated", reason));
    }

    private List<SandboxTask> active(Workload service) {
        return state.all().stream()
                .filter(task -> task.workload().equals(service))
                .filter(task -> task.status() != Status.STOPPED)
                .sorted(Comparator.comparingInt(SandboxTask::number))
                .toList();
    }

    /** Events arrive at least once. */
    private void tell(SandboxTask task, Instant at, List<String> events) {
        state.put(task);
        String event = TaskEvents.of(task, at);
        events.add(event);
        if (random.nextInt(ONE_EVENT_IN_SO_MANY_COMES_TWICE) == 0) {
            events.add(event);
        }
    }

    private void plan(Instant at, Step step) {
        plan.add(new Planned(at, stepsPlanned++, step));
    }
}
