package io.gatecheck.violation;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What could not be judged, forgotten with the test. */
public final class InMemoryUndecided implements UndecidedRepository {

    private final Map<List<Object>, Undecided> kept;
    private final Clock clock;

    public InMemoryUndecided(Clock clock) {
        this(clock, new HashMap<>());
    }

    private InMemoryUndecided(Clock clock, Map<List<Object>, Undecided> kept) {
        this.kept = kept;
        this.clock = clock;
    }

    /** The same, seen at another time. */
    public InMemoryUndecided at(Clock other) {
        return new InMemoryUndecided(other, kept);
    }

    @Override
    public synchronized void add(Undecided undecided) {
        kept.merge(
                List.of(undecided.account(), undecided.region(), undecided.policy()),
                undecided,
                InMemoryUndecided::sum);
    }

    @Override
    public synchronized List<Undecided> newest(int limit) {
        return kept.values().stream()
                .filter(one -> clock.instant().isBefore(one.lastSeen().plus(Duration.ofDays(7))))
                .sorted(comparing(Undecided::lastSeen).reversed())
                .limit(limit)
                .toList();
    }

    private static Undecided sum(Undecided before, Undecided added) {
        Undecided newest = added.lastSeen().isBefore(before.lastSeen()) ? before : added;
        return new Undecided(
                before.policy(),
                before.account(),
                before.region(),
                newest.reason(),
                before.tasks() + added.tasks(),
                newest.lastSeen());
    }
}
