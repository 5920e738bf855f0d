package io.gatecheck.dynamodb.violations;

import static io.gatecheck.dynamodb.violations.ViolationItem.ALERT_PENDING;
import static io.gatecheck.dynamodb.violations.ViolationItem.FIRST_SEEN;
import static io.gatecheck.dynamodb.violations.ViolationItem.LAST_SEEN;
import static io.gatecheck.dynamodb.violations.ViolationItem.OCCURRENCES;
import static io.gatecheck.dynamodb.violations.ViolationItem.OPENED_AT;
import static io.gatecheck.dynamodb.violations.ViolationItem.RESOLVED_AT;
import static io.gatecheck.dynamodb.violations.ViolationItem.RUNNING_TASKS;
import static io.gatecheck.dynamodb.violations.ViolationItem.SEVERITY;
import static io.gatecheck.dynamodb.violations.ViolationItem.STATUS;

import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes for a violation that changes, as part of a transaction.
 *
 * <p>Their conditions cover no more than the decision depends on. To count another task depends on
 * status and severity alone, so that tasks can be counted at the same time without retries. To move
 * the violation to another status depends on everything that led to that decision.
 */
record ViolationWrites(Table table) {

    /** The write of the violation, and of the count of open ones in its account if it changes. */
    List<TransactWriteItem> of(Optional<Violation> before, Violation after) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(
                before.map(was ->
                                table.change(
                                        ViolationKeys.violation(after.id()), change(was, after)))
                        .orElseGet(() -> table.create(ViolationItem.of(after))));
        count(before, after)
                .ifPresent(moved ->
                        writes.add(
                                table.change(ViolationKeys.open(after.place().account()), moved)));
        return writes;
    }

    /** The writes of a violation that moved to another status although no task of it changed. */
    List<TransactWriteItem> moved(Violation before, Violation after) {
        return moved(before, after, new ItemUpdate());
    }

    /** The writes of a violation that was judged by another version of its policy. */
    List<TransactWriteItem> rejudged(Violation before, Violation after) {
        var change =
                new ItemUpdate()
                        .setAll(ViolationItem.details(after))
                        .onlyIf("# = ?", LAST_SEEN, Values.of(before.times().lastSeen()))
                        .onlyIf("# >= ?", RUNNING_TASKS, Values.of(1));
        return moved(before, after, change);
    }

    private List<TransactWriteItem> moved(Violation before, Violation after, ItemUpdate change) {
        change.onlyIf("# = ?", STATUS, Values.of(before.status().name()))
                .onlyIf("# = ?", SEVERITY, Values.of(severity(before).name()));
        move(change, before, after);
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(table.change(ViolationKeys.violation(after.id()), change));
        count(Optional.of(before), after)
                .ifPresent(moved ->
                        writes.add(
                                table.change(ViolationKeys.open(after.place().account()), moved)));
        return writes;
    }

    private static ItemUpdate change(Violation before, Violation after) {
        var change =
                new ItemUpdate()
                        .onlyIf("# = ?", STATUS, Values.of(before.status().name()))
                        .onlyIf("# = ?", SEVERITY, Values.of(severity(before).name()));
        if (after.tasks().total() > before.tasks().total()) {
            seen(change, before, after);
        } else {
            stopped(change, after);
        }
        if (after.status() != before.status() || severity(after) != severity(before)) {
            move(change, before, after);
        }
        return change;
    }

    private static void seen(ItemUpdate change, Violation before, Violation after) {
        change.add(RUNNING_TASKS, 1).add(OCCURRENCES, 1);
        Instant firstSeen = after.times().firstSeen();
        if (firstSeen.isBefore(before.times().firstSeen())) {
            change.set(FIRST_SEEN, Values.of(firstSeen))
                    .onlyIf("# >= ?", FIRST_SEEN, Values.of(firstSeen));
        }
        Instant lastSeen = after.times().lastSeen();
        if (lastSeen.isAfter(before.times().lastSeen())) {
            change.setAll(ViolationItem.details(after))
                    .set(LAST_SEEN, Values.of(lastSeen))
                    .onlyIf("# <= ?", LAST_SEEN, Values.of(lastSeen));
        }
    }

    private static void stopped(ItemUpdate change, Violation after) {
        change.add(RUNNING_TASKS, -1);
        if (after.tasks().running() == 0) {
            change.onlyIf("# = ?", RUNNING_TASKS, Values.of(1));
        } else {
            change.onlyIf("# > ?", RUNNING_TASKS, Values.of(1));
        }
    }

    private static void move(ItemUpdate change, Violation before, Violation after) {
        change.setAll(ViolationItem.standing(after))
                .onlyIf("# = ?", OPENED_AT, Values.of(before.times().openedAt()))
                .onlyIf("# = ?", ALERT_PENDING, Values.of(before.alert().pending()));
        after.times()
                .resolvedAt()
                .ifPresentOrElse(
                        at ->
                                change.set(RESOLVED_AT, Values.of(at))
                                        .set(
                                                Item.EXPIRES_AT,
                                                Values.of(
                                                        at.plus(ViolationItem.RETENTION)
                                                                .getEpochSecond())),
                        () -> change.remove(RESOLVED_AT).remove(Item.EXPIRES_AT));
    }

    private static Optional<ItemUpdate> count(Optional<Violation> before, Violation after) {
        Optional<Violation> wasOpen =
                before.filter(violation -> violation.status() == ViolationStatus.OPEN);
        Optional<Violation> isOpen =
                Optional.of(after).filter(violation -> violation.status() == ViolationStatus.OPEN);
        if (wasOpen.map(ViolationWrites::severity).equals(isOpen.map(ViolationWrites::severity))) {
            return Optional.empty();
        }
        var moved = new ItemUpdate();
        wasOpen.ifPresent(violation -> moved.add(severity(violation).name(), -1));
        isOpen.ifPresent(violation -> moved.add(severity(violation).name(), 1));
        return Optional.of(moved);
    }

    private static Severity severity(Violation violation) {
        return violation.policy().severity();
    }
}
