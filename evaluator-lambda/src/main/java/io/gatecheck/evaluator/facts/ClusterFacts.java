package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.RememberedFacts.each;
import static io.gatecheck.evaluator.facts.RememberedFacts.remembering;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.task.ClusterSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;

/** How the clusters of tasks are set up, by {@code ecs:DescribeClusters}. */
final class ClusterFacts {

    /** How long a change of a cluster may go unseen. */
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** The most clusters in one call (API_DescribeClusters {@code clusters}). */
    private static final int CLUSTERS_A_CALL = 100;

    private final MemberClients clients;
    private final RememberedFacts<MemberCluster, ClusterSettings> clusters;

    ClusterFacts(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.clusters =
                new RememberedFacts<>(
                        remembering(REMEMBERED, ticker),
                        MemberCluster::place,
                        CLUSTERS_A_CALL,
                        this::ask);
    }

    /** The cluster of each event's task. */
    Map<TaskEvent, Fact<ClusterSettings>> of(List<TaskEvent> events, MemberCalls calls) {
        return clusters.of(events, MemberCluster::of, calls);
    }

    private Map<MemberCluster, Fact<ClusterSettings>> ask(
            List<MemberCluster> portion, MemberCalls calls) {
        MemberPlace place = portion.getFirst().place();
        var answer = calls.attempt("ecs:DescribeClusters", place, () -> describe(place, portion));
        return each(portion, answer, MemberCluster::name, "the cluster");
    }

    private Map<String, ClusterSettings> describe(MemberPlace place, List<MemberCluster> portion) {
        return clients
                .ecs(place.account(), place.region())
                .describeClusters(request ->
                        request.clusters(portion.stream().map(MemberCluster::name).toList())
                                .include(
                                        ClusterField.SETTINGS,
                                        ClusterField.CONFIGURATIONS,
                                        ClusterField.TAGS))
                .clusters()
                .stream()
                .collect(toMap(Cluster::clusterName, SettingsMapping::cluster));
    }
}
