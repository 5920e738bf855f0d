package io.gatecheck.evaluator.facts;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Phase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fetches the facts about the tasks of a batch, each source once for all tasks of an account and
 * Region, and only what is asked for.
 */
public final class TaskFacts {

    /** How many calls one source makes at the same time. */
    static final int AT_ONCE = 8;

    private final DefinitionFacts definitions;
    private final RevisionFacts revisions;
    private final TagFacts tags;
    private final InterfaceFacts interfaces;
    private final RouteFacts routes;
    private final ServiceFacts services;
    private final ClusterFacts clusters;
    private final CapacityFacts capacity;
    private final IngressFacts ingress;
    private final ScanFacts scans;

    /**
     * @param accounts those of the organization, whose registries may be asked
     * @param ticker tells how long what changes seldom has been remembered
     */
    public TaskFacts(MemberClients clients, AccountDirectory accounts, Ticker ticker) {
        this.definitions = new DefinitionFacts(clients);
        this.revisions = new RevisionFacts(clients, ticker);
        this.tags = new TagFacts(clients);
        this.interfaces = new InterfaceFacts(clients);
        this.routes = new RouteFacts(clients, ticker);
        this.services = new ServiceFacts(clients, ticker);
        this.clusters = new ClusterFacts(clients, ticker);
        this.capacity = new CapacityFacts(clients, ticker);
        this.ingress = new IngressFacts(clients, ticker);
        this.scans = new ScanFacts(clients, accounts, ticker);
    }

    /** Fetches what is wanted. What cannot be had is part of the answer; nothing is thrown. */
    public Fetched fetch(List<Wanted> wanted) {
        MemberCalls calls = new MemberCalls();
        var definition = definitions.of(thatWant(Facet.DEFINITION, wanted), calls);
        var revision = revisions.of(thatWant(Facet.REVISION, wanted), calls);
        var tagged = tags.of(thatWant(Facet.TAGS, wanted), calls);
        var addresses = interfaces.of(thatWantInterfaces(wanted), calls);
        var route = routes.of(thatWant(Facet.ROUTES, wanted), calls);
        var service = services.of(thatWant(Facet.SERVICE, wanted), calls);
        var cluster = clusters.of(thatWant(Facet.CLUSTER, wanted), calls);
        var provider = capacity.of(thatWant(Facet.CAPACITY, wanted), calls);
        var rules = ingress.of(thatWant(Facet.INGRESS, wanted), addresses, calls);
        var scanned = scans.of(thatWant(Facet.SCAN, wanted), calls);
        List<FetchedFacts> facts =
                wanted.stream()
                        .map(Wanted::event)
                        .map(event ->
                                new FetchedFacts(
                                        answer(event, definition),
                                        answer(event, revision),
                                        answer(event, tagged),
                                        answer(event, addresses),
                                        answer(event, route),
                                        imagePulled(event),
                                        answer(event, service),
                                        answer(event, cluster),
                                        answer(event, provider),
                                        answer(event, rules),
                                        answer(event, scanned)))
                        .toList();
        return new Fetched(facts, calls.made());
    }

    /** The interfaces of a task name the security groups whose rules are wanted. */
    private static List<TaskEvent> thatWantInterfaces(List<Wanted> wanted) {
        return Stream.concat(
                        thatWant(Facet.INTERFACES, wanted).stream(),
                        thatWant(Facet.INGRESS, wanted).stream())
                .distinct()
                .toList();
    }

    private static List<TaskEvent> thatWant(Facet facet, List<Wanted> wanted) {
        return wanted.stream()
                .filter(each -> each.facets().contains(facet))
                .map(Wanted::event)
                .toList();
    }

    private static Fact<Boolean> imagePulled(TaskEvent event) {
        return event.phase() == Phase.LAUNCHING
                ? Fact.lasting("the image is not pulled yet")
                : new Fact.Known<>(true);
    }

    private static <T> Fact<T> answer(TaskEvent event, Map<TaskEvent, Fact<T>> answers) {
        return answers.getOrDefault(event, Fact.unread());
    }

    /** A task and the facets that its policies read. */
    public record Wanted(TaskEvent event, Set<Facet> facets) {

        public Wanted {
            facets = Set.copyOf(facets);
        }
    }

    /**
     * What was fetched for a batch.
     *
     * @param facts in the order in which they were wanted
     * @param calls how many calls into member accounts it took
     */
    public record Fetched(List<FetchedFacts> facts, int calls) {

        public Fetched {
            facts = List.copyOf(facts);
        }
    }
}
