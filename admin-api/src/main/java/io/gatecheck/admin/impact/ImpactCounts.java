package io.gatecheck.admin.impact;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many recorded tasks there are of each kind.
 *
 * @param failingPerDay launches a day of those that fail
 */
public record ImpactCounts(Map<ImpactKind, Long> byKind, double failingPerDay) {

    public ImpactCounts {
        byKind = Map.copyOf(byKind);
    }

    public long of(ImpactKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    /** How many there are in all. */
    public long all() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts while tasks are replayed. */
    static final class Counter {

        private final Map<ImpactKind, Long> byKind = new EnumMap<>(ImpactKind.class);
        private long failingLaunches;

        void add(ReplayedTask task) {
            byKind.merge(task.kind(), 1L, Long::sum);
            if (task.fails()) {
                failingLaunches += task.launches();
            }
        }

        void add(Counter other) {
            other.byKind.forEach((kind, count) -> byKind.merge(kind, count, Long::sum));
            failingLaunches += other.failingLaunches;
        }

        ImpactCounts counts(int days) {
            return new ImpactCounts(byKind, (double) failingLaunches / days);
        }
    }
}
