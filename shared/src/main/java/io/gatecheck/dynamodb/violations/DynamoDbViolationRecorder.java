package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Attempts;
import io.gatecheck.dynamodb.ContentionException;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.task.TaskArn;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.Lifecycle;
import io.gatecheck.violation.Occurrence;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationRecorder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Records detections in the violations table.
 *
 * <p><b>Once.</b> A detection is one transaction: the identity of the occurrence ({@code TASK#} ×
 * violation) is put on condition that it is not there, and the occurrence, the violation and the
 * count of open violations go with it or not at all. However often and from wherever a detection
 * comes, one transaction succeeds; the others find the identity.
 *
 * <p><b>In any order.</b> A task that stopped is closed, whichever of its events is handled first,
 * because each side writes before it reads, strongly consistent, what the other side wrote:
 *
 * <ul>
 *   <li>{@code taskStopped} writes that the task has stopped (S), then queries the task's
 *       occurrences (Q), and closes those that it finds.
 *   <li>{@code record} writes the occurrence or finds it written (W), then reads whether the task
 *       has stopped (R), and closes the occurrence if so.
 * </ul>
 *
 * <p>An occurrence could stay open only if Q did not see W and R did not see S. Then Q came before
 * W, and R before S; but S comes before Q and W before R, so that S would come before itself. A
 * process that ends in between does not acknowledge its event; the event is delivered again, and
 * the same two steps are taken from the start. Closing twice changes nothing: it is conditional on
 * the occurrence being open.
 *
 * <p>That a task has stopped is kept for two days, which is how long after its STOPPED event a
 * RUNNING event may arrive.
 */
public final class DynamoDbViolationRecorder implements ViolationRecorder {

    private static final Duration STOPPED_RETENTION = Duration.ofDays(2);

    private final Table table;
    private final ViolationWrites violations;
    private final Clock clock;

    public DynamoDbViolationRecorder(DynamoDbClient client, String violationsTable, Clock clock) {
        this.table = new Table(client, violationsTable);
        this.violations = new ViolationWrites(table);
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ContentionException if other writers changed the same items during ten attempts
     */
    @Override
    public Recorded record(Detection detection) {
        Change change =
                Attempts.until(
                        "recording " + detection.violationId() + " in " + detection.task(),
                        () -> tryToRecord(detection));
        return new Recorded(change, closedIfStopped(detection));
    }

    private Optional<Change> tryToRecord(Detection detection) {
        Key violation = ViolationKeys.violation(detection.violationId());
        Key identity = ViolationKeys.taskHas(detection.task(), detection.violationId());
        Map<Key, Item> found = table.findAll(List.of(violation, identity));
        if (found.containsKey(identity)) {
            return Optional.of(Change.UNCHANGED);
        }
        Optional<Violation> before =
                Optional.ofNullable(found.get(violation)).map(ViolationItem::read);
        Recorded next = Lifecycle.seen(before, detection);
        Occurrence occurrence = Occurrence.of(detection);

        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(table.create(OccurrenceItem.identity(occurrence)));
        writes.add(table.create(OccurrenceItem.of(occurrence)));
        writes.addAll(violations.of(before, next.violation()));
        return table.write(writes) ? Optional.of(next.change()) : Optional.empty();
    }

    private Violation closedIfStopped(Detection detection) {
        Key violation = ViolationKeys.violation(detection.violationId());
        Key stopped = ViolationKeys.taskStopped(detection.task());
        Map<Key, Item> found = table.findAll(List.of(stopped, violation));
        if (found.containsKey(stopped)) {
            Instant at = found.get(stopped).time(OccurrenceItem.STOPPED_AT);
            close(detection.violationId(), detection.task(), at);
            found = table.findAll(List.of(violation));
        }
        return Optional.ofNullable(found.get(violation))
                .map(ViolationItem::read)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The violation %s has an occurrence in %s but no longer exists"
                                        .formatted(detection.violationId(), detection.task())));
    }

    /**
     * {@inheritDoc}
     *
     * @throws ContentionException if other writers changed the same items during ten attempts
     */
    @Override
    public void taskStopped(TaskArn task, Instant at) {
        boolean _ = table.update(ViolationKeys.taskStopped(task), stopped(at));
        table.partition(ViolationKeys.task(task), ViolationKeys.VIOLATION_PREFIX).stream()
                .filter(identity -> !identity.has(OccurrenceItem.STOPPED_AT))
                .map(identity -> new ViolationId(identity.text(OccurrenceItem.VIOLATION)))
                .forEach(id -> close(id, task, at));
    }

    private ItemUpdate stopped(Instant at) {
        Instant expiresAt = clock.instant().plus(STOPPED_RETENTION);
        return new ItemUpdate()
                .set(OccurrenceItem.STOPPED_AT, Values.of(at))
                .set(Item.EXPIRES_AT, Values.of(expiresAt.getEpochSecond()))
                .onlyIf(
                        "attribute_not_exists(#) OR # > ?",
                        OccurrenceItem.STOPPED_AT,
                        Values.of(at));
    }

    private void close(ViolationId id, TaskArn task, Instant at) {
        boolean _ =
                Attempts.until(
                        "closing " + id + " in " + task,
                        () -> tryToClose(id, task, at) ? Optional.of(true) : Optional.empty());
    }

    /** Closes an occurrence, if it is open; false if another writer changed the same items. */
    private boolean tryToClose(ViolationId id, TaskArn task, Instant at) {
        Key violation = ViolationKeys.violation(id);
        Key identity = ViolationKeys.taskHas(task, id);
        Map<Key, Item> found = table.findAll(List.of(violation, identity));
        Item kept = found.get(identity);
        if (kept == null || kept.has(OccurrenceItem.STOPPED_AT) || !found.containsKey(violation)) {
            return true;
        }
        Violation before = ViolationItem.read(found.get(violation));
        Violation after = Lifecycle.stopped(before, at);
        Key occurrence = ViolationKeys.occurrence(id, kept.time(OccurrenceItem.SEEN_AT), task);

        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(table.change(identity, OccurrenceItem.closed(at)));
        writes.add(table.change(occurrence, OccurrenceItem.closed(at)));
        writes.addAll(violations.of(Optional.of(before), after));
        return table.write(writes);
    }
}
