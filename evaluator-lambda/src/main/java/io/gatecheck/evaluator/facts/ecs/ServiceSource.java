package io.gatecheck.evaluator.facts.ecs;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.ServiceReader;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.snapshot.DescribedService;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;

/**
 * The services of tasks, by {@code ecs:DescribeServices}; one call takes services of one cluster. A
 * task that no service started has none, and that is known without a call.
 */
public final class ServiceSource implements FactSource {

    /** How long a change of a service may go unseen; its tasks often start together. */
    static final Duration TTL = Duration.ofMinutes(1);

    /** The most services in one call (API_DescribeServices {@code services}). */
    private static final int BATCH = 10;

    private final MemberClients clients;
    private final CachedLookup<MemberService, DescribedService> services;

    public ServiceSource(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.services =
                new CachedLookup<>(
                        CachedLookup.expiring(TTL, ticker),
                        MemberService::cluster,
                        BATCH,
                        this::lookUp);
    }

    @Override
    public Facet facet() {
        return Facet.SERVICE;
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        var found =
                services.of(
                        requests.stream()
                                .flatMap(request -> MemberService.of(request.task()).stream())
                                .toList(),
                        calls);
        return request ->
                MemberService.of(request.task())
                        .<Fact<?>>map(found::apply)
                        .orElseGet(() -> new Fact.Missing<>(TaskService.NONE));
    }

    private Map<MemberService, Fact<DescribedService>> lookUp(
            List<MemberService> batch, MemberCalls calls) {
        MemberCluster cluster = batch.getFirst().cluster;
        var answer =
                calls.attempt(
                        "ecs:DescribeServices", cluster.region(), () -> describe(cluster, batch));
        return CachedLookup.each(
                batch,
                answer,
                MemberService::name,
                service -> Fact.permanent("ECS did not find the service " + service.name()));
    }

    private Map<String, DescribedService> describe(
            MemberCluster cluster, List<MemberService> batch) {
        return clients
                .ecs(cluster.region())
                .describeServices(request ->
                        request.cluster(cluster.name())
                                .services(batch.stream().map(MemberService::name).toList())
                                .include(ServiceField.TAGS))
                .services()
                .stream()
                .collect(toMap(Service::serviceName, ServiceReader::read));
    }

    private record MemberService(MemberCluster cluster, String name) {

        static Optional<MemberService> of(ObservedTask task) {
            return task.service()
                    .map(name -> new MemberService(MemberCluster.of(task), name.value()));
        }
    }
}
