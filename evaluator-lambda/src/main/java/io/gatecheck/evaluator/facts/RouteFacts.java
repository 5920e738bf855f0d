package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.RememberedFacts.remembering;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.member.MemberClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the subnets of tasks send what leaves them, by their route tables. Routes change seldom,
 * and so each subnet is remembered for two minutes.
 */
final class RouteFacts {

    /** How long a change of routes may go unseen. */
    static final Duration REMEMBERED = Duration.ofMinutes(2);

    /** The most values of one filter (EC2 filtering). */
    private static final int IDS_A_CALL = 200;

    private final RouteTables tables;
    private final RememberedFacts<Subnet, SubnetRoute> subnets;

    RouteFacts(MemberClients clients, Ticker ticker) {
        this.tables = new RouteTables(clients);
        this.subnets =
                new RememberedFacts<>(
                        remembering(REMEMBERED, ticker), Subnet::place, IDS_A_CALL, this::ask);
    }

    /** Where the subnet of each event's task sends what leaves it. */
    Map<TaskEvent, Fact<SubnetRoute>> of(List<TaskEvent> events, MemberCalls calls) {
        var found =
                subnets.of(
                        events.stream().flatMap(event -> Subnet.of(event).stream()).toList(),
                        calls);
        return events.stream()
                .distinct()
                .collect(toMap(event -> event, event -> answer(event, found)));
    }

    private Map<Subnet, Fact<SubnetRoute>> ask(List<Subnet> portion, MemberCalls calls) {
        MemberPlace place = portion.getFirst().place;
        Set<String> ids = portion.stream().map(Subnet::id).collect(toSet());
        return tables.of(place, ids, calls).entrySet().stream()
                .collect(toMap(answer -> new Subnet(place, answer.getKey()), Map.Entry::getValue));
    }

    /**
     * A task that shares the interface of its container instance has no subnet of its own, and
     * which one it shares is not said: calling that private would be a guess.
     */
    private static Fact<SubnetRoute> answer(
            TaskEvent event, Map<Subnet, Fact<SubnetRoute>> answers) {
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
}
