package io.gatecheck.evaluator.response;

import io.gatecheck.evaluator.judging.Failure;
import io.gatecheck.evaluator.judging.JudgedTask;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.Launches;
import io.gatecheck.replay.TaskRecorder;
import io.gatecheck.task.Phase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Records running tasks for replay. Launches of the same effective task are added up and written
 * together: at once if they are a fifth of what this process has counted that day, else after five
 * minutes. What waits when a process ends is lost, a fifth of a day's count at most. Nothing that
 * fails here is a failure of the task's event.
 */
public final class RecordLaunches {

    /** Beyond, everything is written and forgotten; twice as many are never kept. */
    static final int MOST_TALLIES = 5_000;

    private static final int MOST_TASKS_KNOWN = 20_000;

    private final TaskRecorder recorder;
    private final Clock clock;
    private final Map<OnADay, LaunchTally> tallies = new LinkedHashMap<>();
    private final Map<String, Instant> counted = new LatestTasks();

    public RecordLaunches(TaskRecorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Counts a task that runs, and writes nothing yet. ECS sends several events of a running task,
     * and each of them may come twice; it is counted once.
     */
    public synchronized void judged(JudgedTask judged) {
        if (judged.snapshot().phase() != Phase.RUNNING || tallies.size() >= 2 * MOST_TALLIES) {
            return;
        }
        Instant at = judged.task().task().at();
        if (counted.putIfAbsent(judged.snapshot().arn().toString(), at) == null) {
            Launches launch = Launches.one(judged.snapshot(), at);
            tallies.computeIfAbsent(new OnADay(launch.id(), launch.day()), _ -> new LaunchTally())
                    .add(launch, clock.instant());
        }
    }

    /**
     * Writes what is due. After a failure the rest waits for the next batch, so that a table that
     * is away delays nothing.
     */
    public synchronized Written write() {
        Instant now = clock.instant();
        boolean all = tallies.size() > MOST_TALLIES;
        int written = 0;
        try {
            for (LaunchTally tally : tallies.values()) {
                Optional<Launches> due = tally.due(now, all);
                if (due.isPresent()) {
                    recorder.add(due.get());
                    tally.written();
                    written++;
                }
            }
        } catch (RuntimeException e) {
            return new Written(written, Optional.of(Failure.of(e)));
        } finally {
            if (all) {
                tallies.values().removeIf(tally -> !tally.isWaiting());
            }
        }
        return new Written(written, Optional.empty());
    }

    /**
     * What came of writing.
     *
     * @param tasks how many effective tasks were written
     * @param failure why not all of them; the others wait
     */
    public record Written(int tasks, Optional<Failure> failure) {}

    private record OnADay(EffectiveTaskId id, LocalDate day) {}

    /** The tasks that were counted last. */
    private static final class LatestTasks extends LinkedHashMap<String, Instant> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_TASKS_KNOWN;
        }
    }
}
