package io.gatecheck.evaluator.facts.elb;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.facts.ecs.ServiceRevisions;
import io.gatecheck.evaluator.member.MemberArn;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.DescribedService;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.IngressPaths;
import io.gatecheck.task.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The ways by which others reach tasks: the load balancers of their service's target groups, and
 * the ingress that ECS manages for Express services. A standalone task has none, and that is known
 * without a call.
 */
public final class IngressSource implements FactSource {

    private final TargetGroups targetGroups;
    private final ServiceRevisions revisions;

    public IngressSource(MemberClients clients, Ticker ticker) {
        this.targetGroups = new TargetGroups(clients, ticker);
        this.revisions = new ServiceRevisions(clients, ticker);
    }

    @Override
    public Facet facet() {
        return Facet.INGRESS;
    }

    /** The service names its target groups and revisions. */
    @Override
    public Set<Facet> needs() {
        return Set.of(Facet.SERVICE);
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        Map<FactRequest, Fact<Ways>> ways = new HashMap<>();
        requests.forEach(request -> ways.put(request, ways(request, known.apply(request))));
        List<Ways> all = ways.values().stream().flatMap(each -> each.known().stream()).toList();
        var balancers = targetGroups.of(named(all, Ways::targetGroups), calls);
        var paths = revisions.ingress(named(all, Ways::revisions), calls);
        return request ->
                ways.getOrDefault(request, new Fact.Known<>(Ways.NONE))
                        .then(each -> each.ingress(balancers, paths));
    }

    private static Fact<Ways> ways(FactRequest request, Facts known) {
        if (request.task().service().isEmpty()) {
            return new Fact.Known<>(Ways.NONE);
        }
        MemberRegion region = MemberRegion.of(request.task().place());
        return known.of(Facet.SERVICE, DescribedService.class)
                .then(service -> Ways.of(region, service));
    }

    private static List<MemberArn> named(
            Collection<Ways> all, Function<Ways, List<MemberArn>> part) {
        return all.stream().flatMap(each -> part.apply(each).stream()).toList();
    }

    /** By what the ways to the tasks of a service are found. */
    private record Ways(List<MemberArn> targetGroups, List<MemberArn> revisions) {

        static final Ways NONE = new Ways(List.of(), List.of());

        static Fact<Ways> of(MemberRegion region, DescribedService service) {
            return service.classicLoadBalancers().isEmpty()
                    ? service.managedRevisions()
                            .map(managed ->
                                    new Ways(
                                            MemberArn.all(region, service.targetGroups()),
                                            MemberArn.all(region, managed)))
                    : Fact.permanent(
                            "the service uses a Classic Load Balancer, which is not looked up");
        }

        Fact<IngressPaths> ingress(
                Function<MemberArn, Fact<IngressPaths>> balancers,
                Function<MemberArn, Fact<IngressPaths>> paths) {
            List<Fact<IngressPaths>> found = new ArrayList<>();
            targetGroups.forEach(group -> found.add(balancers.apply(group)));
            revisions.forEach(revision -> found.add(paths.apply(revision)));
            return found.stream().reduce(new Fact.Known<>(IngressPaths.NONE), IngressPaths::sum);
        }
    }
}
