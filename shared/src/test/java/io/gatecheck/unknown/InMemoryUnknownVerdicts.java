package io.gatecheck.unknown;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Unknown verdicts that are forgotten with the test. */
public final class InMemoryUnknownVerdicts implements UnknownVerdictsRepository {

    private final Map<List<Object>, UnknownVerdicts> kept;
    private final Clock clock;

    public InMemoryUnknownVerdicts(Clock clock) {
        this(clock, new HashMap<>());
    }

    private InMemoryUnknownVerdicts(Clock clock, Map<List<Object>, UnknownVerdicts> kept) {
        this.kept = kept;
        this.clock = clock;
    }

    /** The same, seen at another time. */
    public InMemoryUnknownVerdicts at(Clock other) {
        return new InMemoryUnknownVerdicts(other, kept);
    }

    @Override
    public synchronized void add(UnknownVerdicts unknown) {
        kept.merge(
                List.of(unknown.account(), unknown.region(), unknown.policy()),
                unknown,
                InMemoryUnknownVerdicts::sum);
    }

    @Override
    public synchronized List<UnknownVerdicts> newest(int limit) {
        return kept.values().stream()
                .filter(one -> clock.instant().isBefore(one.lastSeen().plus(Duration.ofDays(7))))
                .sorted(comparing(UnknownVerdicts::lastSeen).reversed())
                .limit(limit)
                .toList();
    }

    private static UnknownVerdicts sum(UnknownVerdicts before, UnknownVerdicts added) {
        UnknownVerdicts newest = added.lastSeen().isBefore(before.lastSeen()) ? before : added;
        return new UnknownVerdicts(
                before.policy(),
                before.account(),
                before.region(),
                newest.reason(),
                before.tasks() + added.tasks(),
                newest.lastSeen());
    }
}
