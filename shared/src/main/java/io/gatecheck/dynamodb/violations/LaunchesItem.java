package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.Launches;
import io.gatecheck.replay.RecordedTask;
import io.gatecheck.task.TaskArn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How often an effective task was launched, a number a day, and which task was the last. */
final class LaunchesItem {

    /** When the task of the snapshot ran. */
    static final String RECORDED_AT = "recordedAt";

    private static final String NEWEST = "newest";
    private static final String NEWEST_AT = "newestAt";
    private static final String DAY_PREFIX = "day";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'" + DAY_PREFIX + "'uuuuMMdd", Locale.ROOT);

    private LaunchesItem() {}

    /** The attribute that counts the launches of a day. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static ItemUpdate add(Launches launches) {
        return new ItemUpdate()
                .add(day(launches.day()), launches.count())
                .set(NEWEST, Values.of(launches.newest().arn().toString()))
                .set(NEWEST_AT, Values.of(launches.at()));
    }

    static RecordedTask task(EffectiveTaskId id, Item item, SnapshotValue snapshot) {
        return new RecordedTask(
                id,
                snapshot.task(),
                snapshot.missingFacts(),
                item.time(RECORDED_AT),
                newest(item),
                item.time(NEWEST_AT),
                perDay(item));
    }

    private static TaskArn newest(Item item) {
        return TaskArn.parse(item.text(NEWEST))
                .orElseThrow(() ->
                        new IllegalStateException(item.key() + " does not name its newest task"));
    }

    private static Map<LocalDate, Long> perDay(Item item) {
        Map<LocalDate, Long> perDay = new HashMap<>();
        item.attributes()
                .forEach((name, value) -> {
                    if (name.startsWith(DAY_PREFIX)) {
                        perDay.put(LocalDate.parse(name, DAY), Long.parseLong(value.n()));
                    }
                });
        return perDay;
    }
}
