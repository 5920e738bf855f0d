package io.gatecheck.evaluator.response;

import io.gatecheck.replay.Launches;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The launches of one effective task on one day: how many are written, and those that wait. */
final class LaunchTally {

    /** The longest that a launch waits, if there is a batch after it. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** A launch more for this many that are written is written at once. */
    static final int FEW = 4;

    private long written;
    private Optional<Launches> waiting = Optional.empty();
    private Instant waitingSince = Instant.MAX;

    /** Adds launches; whichever is newer stands for all of them. */
    void add(Launches launch, Instant now) {
        waitingSince = waiting.isPresent() ? waitingSince : now;
        waiting =
                Optional.of(
                        waiting.map(
                                        before -> {
                                            Launches newer =
                                                    before.at().isAfter(launch.at())
                                                            ? before
                                                            : launch;
                                            return new Launches(
                                                    newer.id(),
                                                    newer.newest(),
                                                    newer.at(),
                                                    before.count() + launch.count());
                                        })
                                .orElse(launch));
    }

    /** The launches to write; empty if they can wait, or if there are none. */
    Optional<Launches> due(Instant now, boolean all) {
        return waiting.filter(launches ->
                all
                        || launches.count() * FEW >= written
                        || !now.isBefore(waitingSince.plus(LONGEST_WAIT)));
    }

    /** What was due is written. */
    void written() {
        written += waiting.map(Launches::count).orElse(0L);
        waiting = Optional.empty();
    }

    boolean isWaiting() {
        return waiting.isPresent();
    }
}
