package io.gatecheck.evaluator.facts.ecs;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.ClusterReader;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskCluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;

/** The clusters of tasks, by {@code ecs:DescribeClusters}. */
public final class ClusterSource implements FactSource {

    /** How long a change of a cluster may go unseen. */
    static final Duration TTL = Duration.ofMinutes(5);

    /** The most clusters in one call (API_DescribeClusters {@code clusters}). */
    private static final int BATCH = 100;

    private final MemberClients clients;
    private final CachedLookup<MemberCluster, TaskCluster> clusters;

    public ClusterSource(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.clusters =
                new CachedLookup<>(
                        CachedLookup.expiring(TTL, ticker),
                        MemberCluster::region,
                        BATCH,
                        this::lookUp);
    }

    @Override
    public Facet facet() {
        return Facet.CLUSTER;
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        var found =
                clusters.of(
                        requests.stream().map(request -> MemberCluster.of(request.task())).toList(),
                        calls);
        return request -> found.apply(MemberCluster.of(request.task()));
    }

    private Map<MemberCluster, Fact<TaskCluster>> lookUp(
            List<MemberCluster> batch, MemberCalls calls) {
        MemberRegion region = batch.getFirst().region();
        var answer = calls.attempt("ecs:DescribeClusters", region, () -> describe(region, batch));
        return CachedLookup.each(
                batch,
                answer,
                MemberCluster::name,
                cluster -> Fact.permanent("ECS did not find the cluster " + cluster.name()));
    }

    private Map<String, TaskCluster> describe(MemberRegion region, List<MemberCluster> batch) {
        return clients
                .ecs(region)
                .describeClusters(request ->
                        request.clusters(batch.stream().map(MemberCluster::name).toList())
                                .include(
                                        ClusterField.SETTINGS,
                                        ClusterField.CONFIGURATIONS,
                                        ClusterField.TAGS))
                .clusters()
                .stream()
                .collect(toMap(Cluster::clusterName, ClusterReader::read));
    }
}
