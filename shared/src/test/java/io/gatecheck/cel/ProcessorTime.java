package io.gatecheck.cel;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** A limit of the time that the processor spends, which a busy machine does not make longer. */
record ProcessorTime(Duration most) {

    static ProcessorTime seconds(long seconds) {
        return new ProcessorTime(Duration.ofSeconds(seconds));
    }

    /** Runs the work in this thread; fails where it took longer. */
    <T> T hold(Supplier<T> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        Duration taken =
                Duration.ofNanos(
                        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        if (taken.compareTo(most) > 0) {
            throw new AssertionError("it took " + taken + ", and at most " + most + " are right");
        }
        return result;
    }
}
