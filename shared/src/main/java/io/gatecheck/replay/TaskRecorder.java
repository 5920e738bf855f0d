package io.gatecheck.replay;

import java.time.Duration;

/** Records the tasks that were judged while they ran. */
public interface TaskRecorder {

    /** How long a snapshot is kept before one of a newer task takes its place. */
    Duration RENEWAL = Duration.ofDays(7);

    /**
     * Counts launches, and keeps the newest one if none like it is kept, or one that is too old.
     * What is added twice is counted twice.
     */
    void add(Launches launches);
}
