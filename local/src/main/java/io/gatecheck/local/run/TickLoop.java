package io.gatecheck.local.run;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets everything go on, twice a second, until it is closed. */
final class TickLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TickLoop.class);

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("ticks").factory());
    private final ScheduledFuture<?> ticks;

    TickLoop(Consumer<Instant> tick, Clock clock, Progress progress) {
        this.ticks =
                executor.scheduleWithFixedDelay(
                        () -> tick(tick, clock, progress), 500, 500, TimeUnit.MILLISECONDS);
    }

    /** One failure must not end the loop; what it was stands in the log. */
    private static void tick(Consumer<Instant> tick, Clock clock, Progress progress) {
        try {
            tick.accept(clock.instant());
        } catch (RuntimeException e) {
            LOG.error("A step of the event feed failed", e);
            progress.say("An internal error occurred (" + e.getMessage() + "); see the log");
        }
    }

    /** Lets the tick that is under way come to its end. */
    @Override
    public void close() {
        ticks.cancel(false);
        executor.close();
    }
}
