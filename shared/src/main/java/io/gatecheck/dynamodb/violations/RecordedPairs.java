package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Item;
import io.gatecheck.organization.AccountId;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.RecordedTask;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Gatherer;
import org.jspecify.annotations.Nullable;

/** Makes recorded tasks of the pairs of items in which they are kept, launches then snapshot. */
final class RecordedPairs {

    private @Nullable Item launches;

    private RecordedPairs() {}

    /** The tasks of the items of a partition, in order; without those that have expired. */
    static Gatherer<Item, ?, RecordedTask> of(Instant now) {
        return Gatherer.<Item, RecordedPairs, RecordedTask>ofSequential(
                RecordedPairs::new,
                (pairs, item, tasks) ->
                        pairs.next(item, now).map(tasks::push).orElseGet(() -> true));
    }

    private Optional<RecordedTask> next(Item item, Instant now) {
        if (item.key().sk().endsWith(ViolationKeys.LAUNCHES_SUFFIX)) {
            launches = item.isExpired(now) ? null : item;
            return Optional.empty();
        }
        Item counted = launches;
        return counted == null || !hash(counted).equals(hash(item))
                ? Optional.empty()
                : task(counted, item);
    }

    /** The task of a pair; empty if an earlier or later release wrote it with other fields. */
    static Optional<RecordedTask> task(Item launches, Item snapshot) {
        String account = launches.key().pk().substring(ViolationKeys.RECORDED_PREFIX.length());
        EffectiveTaskId id = new EffectiveTaskId(new AccountId(account), hash(launches));
        return SnapshotValue.read(snapshot).map(known -> LaunchesItem.task(id, launches, known));
    }

    private static String hash(Item item) {
        String sk = item.key().sk();
        return sk.substring(ViolationKeys.EFFECTIVE_PREFIX.length(), sk.lastIndexOf('#'));
    }
}
