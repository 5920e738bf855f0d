package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.RememberedFacts.each;
import static io.gatecheck.evaluator.facts.RememberedFacts.remembering;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.task.CapacityProviderSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;

/**
 * How the capacity providers of tasks are set up, by {@code ecs:DescribeCapacityProviders}. Only
 * those of an Auto Scaling group have settings; that a task uses none of them is mostly known
 * without a call.
 */
final class CapacityFacts {

    /** How long a change of a capacity provider may go unseen. */
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** More than these come in pages (API_DescribeCapacityProviders {@code maxResults}). */
    private static final int PROVIDERS_A_CALL = 10;

    /** The capacity that AWS brings, by the names that it reserves. */
    private static final Set<String> OF_AWS = Set.of("FARGATE", "FARGATE_SPOT");

    private final MemberClients clients;
    private final RememberedFacts<Provider, Optional<CapacityProviderSettings>> providers;

    CapacityFacts(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.providers =
                new RememberedFacts<>(
                        remembering(REMEMBERED, ticker),
                        Provider::place,
                        PROVIDERS_A_CALL,
                        this::ask);
    }

    /** The provider of each event's task; empty where it is none of an Auto Scaling group. */
    Map<TaskEvent, Fact<Optional<CapacityProviderSettings>>> of(
            List<TaskEvent> events, MemberCalls calls) {
        var found =
                providers.of(
                        events.stream().flatMap(event -> Provider.of(event).stream()).toList(),
                        calls);
        return events.stream()
                .distinct()
                .collect(
                        toMap(
                                event -> event,
                                event ->
                                        Provider.of(event)
                                                .map(provider ->
                                                        found.getOrDefault(provider, Fact.unread()))
                                                .orElseGet(() -> new Known<>(Optional.empty()))));
    }

    private Map<Provider, Fact<Optional<CapacityProviderSettings>>> ask(
            List<Provider> portion, MemberCalls calls) {
        MemberPlace place = portion.getFirst().place;
        var answer =
                calls.attempt(
                        "ecs:DescribeCapacityProviders", place, () -> describe(place, portion));
        return each(portion, answer, Provider::name, "the capacity provider");
    }

    private Map<String, Optional<CapacityProviderSettings>> describe(
            MemberPlace place, List<Provider> portion) {
        return clients
                .ecs(place.account(), place.region())
                .describeCapacityProviders(request ->
                        request.capacityProviders(portion.stream().map(Provider::name).toList()))
                .capacityProviders()
                .stream()
                .collect(toMap(CapacityProvider::name, SettingsMapping::capacityProvider));
    }

    private record Provider(MemberPlace place, String name) {

        static Optional<Provider> of(TaskEvent event) {
            boolean mayHaveGroup = event.launchType().equals("EC2") || event.launchType().isEmpty();
            return event.capacityProvider()
                    .filter(name -> mayHaveGroup && !OF_AWS.contains(name))
                    .map(name -> new Provider(MemberPlace.of(event), name));
        }
    }
}
