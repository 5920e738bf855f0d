package io.gatecheck.replay;

import io.gatecheck.organization.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Recorded tasks that are kept in memory. */
public final class InMemoryRecordedTasks implements RecordedTasks, TaskRecorder {

    private final Map<EffectiveTaskId, RecordedTask> tasks = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration retention;
    private boolean away;
    private int writes;

    public InMemoryRecordedTasks(Clock clock) {
        this(clock, Duration.ofDays(30));
    }

    public InMemoryRecordedTasks(Clock clock, Duration retention) {
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public synchronized void add(Launches launches) {
        if (away) {
            throw new IllegalStateException("the table is away");
        }
        writes++;
        tasks.merge(launches.id(), recorded(launches), this::both);
    }

    /** From now on nothing can be added, or again. */
    public synchronized void isAway(boolean now) {
        away = now;
    }

    /** How often something was added. */
    public synchronized int writes() {
        return writes;
    }

    /** As if it had been launched once, now. */
    public static RecordedTask recorded(Launches launches) {
        return new RecordedTask(
                launches.id(),
                launches.newest().task(),
                launches.newest().missing(),
                launches.at(),
                launches.newest().arn(),
                launches.at(),
                Map.of(launches.day(), launches.count()));
    }

    private RecordedTask both(RecordedTask before, RecordedTask now) {
        Map<LocalDate, Long> perDay = new HashMap<>(before.perDay());
        now.perDay().forEach((day, count) -> perDay.merge(day, count, Long::sum));
        boolean isOld = !now.recordedAt().minus(RENEWAL).isBefore(before.recordedAt());
        if (isOld) {
            LocalDate expired = now.perDay().keySet().iterator().next();
            perDay.keySet().removeIf(day -> !day.isAfter(expired.minusDays(retention.toDays())));
        }
        RecordedTask kept = isOld ? now : before;
        return new RecordedTask(
                kept.id(),
                kept.task(),
                kept.missing(),
                kept.recordedAt(),
                now.newest(),
                now.newestAt(),
                perDay);
    }

    @Override
    public synchronized Stream<RecordedTask> of(AccountId account) {
        return List.copyOf(tasks.values()).stream()
                .filter(task -> task.id().account().equals(account))
                .filter(this::isKept);
    }

    @Override
    public synchronized Optional<RecordedTask> find(EffectiveTaskId id) {
        return Optional.ofNullable(tasks.get(id)).filter(this::isKept);
    }

    private boolean isKept(RecordedTask task) {
        return clock.instant().isBefore(task.newestAt().plus(retention));
    }
}
