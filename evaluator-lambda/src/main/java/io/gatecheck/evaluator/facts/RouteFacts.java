package io.gatecheck.evaluator.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.member.MemberClients;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Whether the subnets of tasks are public, by their route tables. Routes change seldom, and so each
 * subnet is remembered for two minutes.
 */
final class RouteFacts {

    /** How long a change of routes may go unseen. */
    static final Duration REMEMBERED = Duration.ofMinutes(2);

    /** The most values of one filter (EC2 filtering). */
    private static final int IDS_A_CALL = 200;

    private final RouteTables tables;
    private final Cache<Subnet, Boolean> known;

    RouteFacts(MemberClients clients, Ticker ticker) {
        this.tables = new RouteTables(clients);
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(50_000)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(ticker)
                        .build();
    }

    /** Whether the subnet of each event's task is public. */
    Map<TaskEvent, Fact<Boolean>> of(List<TaskEvent> events, MemberCalls calls) {
        Set<Subnet> subnets =
                events.stream().flatMap(event -> Subnet.of(event).stream()).collect(toSet());
        Map<Subnet, Fact<Boolean>> answers = new HashMap<>();
        known.getAllPresent(subnets)
                .forEach((subnet, isPublic) -> answers.put(subnet, new Known<>(isPublic)));
        subnets.removeAll(answers.keySet());
        answers.putAll(asked(subnets, calls));
        return events.stream()
                .distinct()
                .collect(toMap(event -> event, event -> answer(event, answers)));
    }

    private Map<Subnet, Fact<Boolean>> asked(Set<Subnet> subnets, MemberCalls calls) {
        Map<Subnet, Fact<Boolean>> answers =
                subnets.stream()
                        .collect(groupingBy(Subnet::place, mapping(Subnet::id, toSet())))
                        .entrySet()
                        .stream()
                        .flatMap(RouteFacts::portions)
                        .gather(
                                Gatherers.mapConcurrent(
                                        TaskFacts.AT_ONCE, portion -> answers(portion, calls)))
                        .flatMap(each -> each.entrySet().stream())
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        answers.forEach(
                (subnet, fact) -> fact.value().ifPresent(isPublic -> known.put(subnet, isPublic)));
        return answers;
    }

    private static Stream<Portion> portions(Map.Entry<MemberPlace, Set<String>> subnets) {
        return subnets.getValue().stream()
                .gather(Gatherers.windowFixed(IDS_A_CALL))
                .map(ids -> new Portion(subnets.getKey(), Set.copyOf(ids)));
    }

    private Map<Subnet, Fact<Boolean>> answers(Portion portion, MemberCalls calls) {
        return tables.arePublic(portion.place, portion.ids, calls).entrySet().stream()
                .collect(
                        toMap(
                                answer -> new Subnet(portion.place, answer.getKey()),
                                Map.Entry::getValue));
    }

    /**
     * A task that shares the interface of its container instance has no subnet of its own, and
     * which one it shares is not said: calling that private would be a guess.
     */
    private static Fact<Boolean> answer(TaskEvent event, Map<Subnet, Fact<Boolean>> answers) {
        return Subnet.of(event)
                .map(answers::get)
                .orElseGet(() ->
                        Fact.lasting(
                                event.attachments().isEmpty()
                                        ? "the task has no network interface of its own,"
                                                + " and so no subnet"
                                        : "the event does not name the subnet"));
    }

    private record Subnet(MemberPlace place, String id) {

        static Optional<Subnet> of(TaskEvent event) {
            return event.subnetId().map(id -> new Subnet(MemberPlace.of(event), id));
        }
    }

    private record Portion(MemberPlace place, Set<String> ids) {}
}
