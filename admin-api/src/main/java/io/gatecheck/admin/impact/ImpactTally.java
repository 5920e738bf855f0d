package io.gatecheck.admin.impact;

import static java.util.Comparator.comparing;

import io.gatecheck.admin.impact.Impact.AlertEstimate;
import io.gatecheck.admin.impact.Impact.Extent;
import io.gatecheck.admin.impact.Impact.OfAService;
import io.gatecheck.admin.impact.Impact.OfAnAccount;
import io.gatecheck.admin.impact.Impact.StopEstimate;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.Place;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.task.Facet;
import io.gatecheck.violation.ViolationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up what was replayed; its size is that of the violations and services, not of the tasks. */
final class ImpactTally {

    /** The most services that are listed. */
    static final int MOST_SERVICES = 200;

    private static final Comparator<ImpactCounts> WORST =
            comparing((ImpactCounts counts) -> counts.of(ImpactKind.NEWLY_FAILING))
                    .thenComparing(ImpactCounts::failingPerDay)
                    .thenComparing(counts -> counts.of(ImpactKind.STILL_FAILING))
                    .thenComparing(counts -> counts.of(ImpactKind.UNDECIDED))
                    .thenComparing(counts -> counts.of(ImpactKind.NEWLY_PASSING))
                    .reversed();

    private final Map<Account, ImpactCounts.Counter> accounts = new HashMap<>();
    private final Map<Place, ServiceTally> services = new HashMap<>();
    private final Map<Facet, Long> notRecorded = new EnumMap<>(Facet.class);
    private final Map<ViolationId, Long> after = new HashMap<>();
    private final Set<ViolationId> before = new HashSet<>();
    private final ImpactCounts.Counter all = new ImpactCounts.Counter();
    private long errors;
    private long days;
    private long stopped;
    private long stoppedLaunches;

    private static final class ServiceTally {

        private final ImpactCounts.Counter counter = new ImpactCounts.Counter();
        private final Map<ImpactKind, EffectiveTaskId> samples = new EnumMap<>(ImpactKind.class);
    }

    void add(Account account, ReplayedTask task) {
        all.add(task);
        accounts.computeIfAbsent(account, _ -> new ImpactCounts.Counter()).add(task);
        ServiceTally service = services.computeIfAbsent(task.place(), _ -> new ServiceTally());
        service.counter.add(task);
        service.samples.putIfAbsent(task.kind(), task.id());
        task.missing().forEach(facet -> notRecorded.merge(facet, 1L, Long::sum));
        task.after().forEach(id -> after.merge(id, task.days(), (one, other) -> one | other));
        before.addAll(task.before());
        errors += task.error() ? 1 : 0;
        days |= task.days();
        if (task.stops()) {
            stopped++;
            stoppedLaunches += task.launches();
        }
    }

    /** Adds what was replayed elsewhere; no account and no service is in both. */
    void add(ImpactTally other) {
        all.add(other.all);
        accounts.putAll(other.accounts);
        services.putAll(other.services);
        other.notRecorded.forEach((facet, count) -> notRecorded.merge(facet, count, Long::sum));
        after.putAll(other.after);
        before.addAll(other.before);
        errors += other.errors;
        days |= other.days;
        stopped += other.stopped;
        stoppedLaunches += other.stoppedLaunches;
    }

    Impact impact(Replay replay, long read, boolean truncated) {
        int span = RecentDays.span(days);
        List<OfAService> worst = new ArrayList<>();
        services.forEach((place, service) ->
                worst.add(new OfAService(place, service.counter.counts(span), service.samples)));
        worst.sort(
                comparing(OfAService::tasks, WORST).thenComparing(each -> each.place().toString()));
        int listed = Math.min(MOST_SERVICES, worst.size());
        return new Impact(
                replay.policy().version(),
                replay.inForce().map(old -> old.version()),
                all.counts(span),
                notRecorded,
                errors,
                accounts.entrySet().stream()
                        .map(each -> new OfAnAccount(each.getKey(), each.getValue().counts(span)))
                        .sorted(
                                comparing(OfAnAccount::tasks, WORST)
                                        .thenComparing(each -> each.account().name()))
                        .toList(),
                worst.subList(0, listed),
                worst.size() - listed,
                alerts(replay, span),
                stops(replay, span),
                new Extent(read, truncated, span));
    }

    private AlertEstimate alerts(Replay replay, int span) {
        long starts = after.values().stream().mapToLong(RecentDays::starts).sum();
        return new AlertEstimate(
                after.size(),
                after.keySet().stream().filter(id -> !before.contains(id)).count(),
                replay.policy().document().effectiveAction().tells() ? (double) starts / span : 0);
    }

    private Optional<StopEstimate> stops(Replay replay, int span) {
        return replay.limits()
                .map(limits -> new StopEstimate(stopped, (double) stoppedLaunches / span, limits));
    }
}
