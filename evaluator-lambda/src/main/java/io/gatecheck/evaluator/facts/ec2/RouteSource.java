package io.gatecheck.evaluator.facts.ec2;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.SubnetRoute;
import io.gatecheck.task.Facet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The default routes of the subnets of tasks, from their route tables. Routes seldom change, so
 * each subnet is cached for two minutes.
 */
public final class RouteSource implements FactSource {

    /** How long a change of routes may go unseen. */
    static final Duration TTL = Duration.ofMinutes(2);

    /** The most values of one filter (EC2 filtering). */
    private static final int BATCH = 200;

    private final RouteTables tables;
    private final CachedLookup<MemberSubnet, SubnetRoute> subnets;

    public RouteSource(MemberClients clients, Ticker ticker) {
        this.tables = new RouteTables(clients);
        this.subnets =
                new CachedLookup<>(
                        CachedLookup.expiring(TTL, ticker),
                        MemberSubnet::region,
                        BATCH,
                        this::lookUp);
    }

    @Override
    public Facet facet() {
        return Facet.ROUTES;
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        var found =
                subnets.of(
                        requests.stream()
                                .flatMap(request -> MemberSubnet.of(request.task()).stream())
                                .toList(),
                        calls);
        return request ->
                MemberSubnet.of(request.task())
                        .<Fact<?>>map(found::apply)
                        .orElseGet(() -> Fact.permanent(whyNone(request.task())));
    }

    /**
     * A task that shares the interface of its container instance has no subnet of its own, and
     * which one it shares is not said: calling that private would be a guess.
     */
    private static String whyNone(ObservedTask task) {
        return task.attachments().isEmpty()
                ? "the task has no network interface of its own, and so no subnet"
                : "the event does not contain the id of the subnet";
    }

    private Map<MemberSubnet, Fact<SubnetRoute>> lookUp(
            List<MemberSubnet> batch, MemberCalls calls) {
        MemberRegion region = batch.getFirst().region;
        Set<String> ids = batch.stream().map(MemberSubnet::id).collect(toSet());
        return tables.of(region, ids, calls).entrySet().stream()
                .collect(
                        toMap(
                                answer -> new MemberSubnet(region, answer.getKey()),
                                Map.Entry::getValue));
    }

    private record MemberSubnet(MemberRegion region, String id) {

        static Optional<MemberSubnet> of(ObservedTask task) {
            return task.subnetId().map(id -> new MemberSubnet(MemberRegion.of(task.place()), id));
        }
    }
}
