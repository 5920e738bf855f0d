package io.gatecheck.violation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A store of violations in memory; it fulfils the same contracts as the table. */
public final class InMemoryViolations
        implements ViolationRecorder,
                ViolationRepository,
                OpenViolationCounts,
                ViolationExempter,
                ViolationRejudger {

    private final Map<ViolationId, Violation> violations = new LinkedHashMap<>();
    private final Map<ViolationId, Map<TaskArn, Occurrence>> occurrences = new HashMap<>();
    private final Map<TaskArn, Instant> stopped = new HashMap<>();

    /** Records these detections, in order. */
    public InMemoryViolations with(Detection... detections) {
        for (Detection detection : detections) {
            Recorded _ = record(detection);
        }
        return this;
    }

    /** The same, as a store. */
    public ViolationStore store() {
        return new ViolationStore(this, this, this, this, this);
    }

    @Override
    public synchronized Recorded record(Detection detection) {
        ViolationId id = detection.violationId();
        Map<TaskArn, Occurrence> known =
                occurrences.computeIfAbsent(id, _ -> new LinkedHashMap<>());
        if (known.containsKey(detection.task())) {
            return new Recorded(Change.UNCHANGED, now(id));
        }
        Recorded recorded = Lifecycle.seen(find(id), detection);
        violations.put(id, recorded.violation());
        known.put(detection.task(), Occurrence.of(detection));
        Instant end = stopped.get(detection.task());
        if (end != null) {
            close(id, detection.task(), end);
        }
        return new Recorded(recorded.change(), now(id));
    }

    @Override
    public synchronized void taskStopped(TaskArn task, Instant at) {
        stopped.merge(task, at, (one, other) -> one.isBefore(other) ? one : other);
        violations.keySet().forEach(id -> close(id, task, at));
    }

    private void close(ViolationId id, TaskArn task, Instant at) {
        Map<TaskArn, Occurrence> known = occurrences.getOrDefault(id, Map.of());
        Occurrence occurrence = known.get(task);
        if (occurrence != null && occurrence.stoppedAt().isEmpty()) {
            known.put(task, occurrence.stopped(at));
            violations.put(id, Lifecycle.stopped(now(id), at));
        }
    }

    @Override
    public synchronized Optional<Violation> find(ViolationId id) {
        return Optional.ofNullable(violations.get(id));
    }

    @Override
    public synchronized Page<Violation> list(ViolationQuery query) {
        Stream<Violation> matching =
                violations.values().stream()
                        .filter(one -> allows(query.account(), one.place().account()))
                        .filter(one -> allows(query.policy(), one.policy().id()))
                        .filter(one -> allows(query.severity(), one.policy().severity()))
                        .filter(one -> allows(query.status(), one.status()));
        return page(
                matching,
                one -> position(one.times().openedAt(), one.id().value()),
                query.cursor(),
                query.limit());
    }

    @Override
    public synchronized Page<Occurrence> occurrences(
            ViolationId id, Optional<Cursor> cursor, int limit) {
        return page(
                occurrences.getOrDefault(id, Map.of()).values().stream(),
                one -> position(one.seenAt(), one.task().id()),
                cursor,
                limit);
    }

    @Override
    public synchronized Map<AccountId, Map<Severity, Long>> byAccount() {
        return violations.values().stream()
                .filter(one -> one.status() == ViolationStatus.OPEN)
                .collect(
                        groupingBy(
                                one -> one.place().account(),
                                groupingBy(one -> one.policy().severity(), counting())));
    }

    @Override
    public synchronized boolean exempt(ViolationId id) {
        return move(id, ViolationStatus.OPEN, Lifecycle::exempted);
    }

    @Override
    public synchronized boolean reopen(ViolationId id, Instant at, boolean tells) {
        return move(id, ViolationStatus.EXEMPT, before -> Lifecycle.reopened(before, at, tells));
    }

    @Override
    public synchronized Moved rejudge(ViolationId id, Rejudgement said, Instant at) {
        Optional<Violation> before = find(id);
        change(id, violation -> Lifecycle.rejudged(violation, said, at));
        return before.map(was -> Lifecycle.moved(was, now(id))).orElse(Moved.KEPT);
    }

    private boolean move(ViolationId id, ViolationStatus from, UnaryOperator<Violation> change) {
        boolean applies = find(id).filter(one -> one.status() == from).isPresent();
        if (applies) {
            change(id, change);
        }
        return applies;
    }

    /** Changes a violation from outside; nothing happens if there is none. */
    public synchronized void change(ViolationId id, UnaryOperator<Violation> change) {
        find(id).ifPresent(before -> violations.put(id, change.apply(before)));
    }

    private Violation now(ViolationId id) {
        return find(id).orElseThrow();
    }

    private static boolean isAfter(Optional<Cursor> cursor, String position) {
        return cursor.isEmpty() || position.compareTo(cursor.get().value()) < 0;
    }

    private static String position(Instant time, String id) {
        return String.format(Locale.ROOT, "%015d~%s", time.toEpochMilli(), id);
    }

    private static <T> boolean allows(Optional<T> filter, T value) {
        return filter.isEmpty() || filter.get().equals(value);
    }

    private static <T> Page<T> page(
            Stream<T> all, Function<T, String> position, Optional<Cursor> cursor, int limit) {
        Comparator<T> newestFirst = comparing(position).reversed();
        List<T> rest =
                all.filter(one -> isAfter(cursor, position.apply(one)))
                        .sorted(newestFirst)
                        .toList();
        List<T> shown = rest.subList(0, Math.min(limit, rest.size()));
        return new Page<>(
                shown,
                rest.size() > limit
                        ? Optional.of(new Cursor(position.apply(shown.getLast())))
                        : Optional.empty());
    }
}
