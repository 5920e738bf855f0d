package io.gatecheck.replay;

import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Launches of one effective task on one day.
 *
 * @param newest the newest task, as it was judged
 * @param at when that one ran
 * @param count how many there were
 */
public record Launches(EffectiveTaskId id, TaskSnapshot newest, Instant at, long count) {

    /** One launch. */
    public static Launches one(TaskSnapshot task, Instant at) {
        return new Launches(EffectiveTaskId.of(task), task, at, 1);
    }

    /** The day on which they are counted, in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
