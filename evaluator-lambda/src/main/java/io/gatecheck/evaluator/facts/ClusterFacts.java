package io.gatecheck.evaluator.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.task.ClusterSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;

/** How the clusters of tasks are set up, by {@code ecs:DescribeClusters}. */
final class ClusterFacts {

    /** How long a change of a cluster may go unseen. */
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** The most clusters in one call (API_DescribeClusters {@code clusters}). */
    private static final int CLUSTERS_A_CALL = 100;

    private final MemberClients clients;
    private final Cache<MemberCluster, ClusterSettings> known;

    ClusterFacts(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(50_000)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(ticker)
                        .build();
    }

    /** The cluster of each event's task. */
    Map<TaskEvent, Fact<ClusterSettings>> of(List<TaskEvent> events, MemberCalls calls) {
        Set<MemberCluster> clusters = events.stream().map(MemberCluster::of).collect(toSet());
        Map<MemberCluster, Fact<ClusterSettings>> answers = new HashMap<>();
        known.getAllPresent(clusters)
                .forEach((cluster, settings) -> answers.put(cluster, new Known<>(settings)));
        clusters.removeAll(answers.keySet());
        answers.putAll(asked(clusters, calls));
        return events.stream()
                .distinct()
                .collect(
                        toMap(
                                event -> event,
                                event ->
                                        answers.getOrDefault(
                                                MemberCluster.of(event), Fact.unread())));
    }

    private Map<MemberCluster, Fact<ClusterSettings>> asked(
            Set<MemberCluster> clusters, MemberCalls calls) {
        Map<MemberCluster, Fact<ClusterSettings>> answers =
                clusters.stream().collect(groupingBy(MemberCluster::place)).values().stream()
                        .flatMap(all -> all.stream().gather(Gatherers.windowFixed(CLUSTERS_A_CALL)))
                        .gather(
                                Gatherers.mapConcurrent(
                                        TaskFacts.AT_ONCE, portion -> answers(portion, calls)))
                        .flatMap(each -> each.entrySet().stream())
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        answers.forEach(
                (cluster, fact) -> fact.value().ifPresent(found -> known.put(cluster, found)));
        return answers;
    }

    private Map<MemberCluster, Fact<ClusterSettings>> answers(
            List<MemberCluster> portion, MemberCalls calls) {
        MemberPlace place = portion.getFirst().place();
        Fact<Map<String, ClusterSettings>> answer =
                calls.attempt("ecs:DescribeClusters", place, () -> describe(place, portion));
        return portion.stream()
                .collect(
                        toMap(
                                cluster -> cluster,
                                cluster -> answer.then(found -> settings(cluster, found))));
    }

    private Map<String, ClusterSettings> describe(MemberPlace place, List<MemberCluster> clusters) {
        return clients
                .ecs(place.account(), place.region())
                .describeClusters(request ->
                        request.clusters(clusters.stream().map(MemberCluster::name).toList())
                                .include(
                                        ClusterField.SETTINGS,
                                        ClusterField.CONFIGURATIONS,
                                        ClusterField.TAGS))
                .clusters()
                .stream()
                .collect(toMap(Cluster::clusterName, SettingsMapping::cluster));
    }

    private static Fact<ClusterSettings> settings(
            MemberCluster cluster, Map<String, ClusterSettings> found) {
        return Optional.ofNullable(found.get(cluster.name()))
                .<Fact<ClusterSettings>>map(Known::new)
                .orElseGet(() -> Fact.lasting("ECS does not know the cluster " + cluster.name()));
    }
}
