package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.RememberedFacts.each;
import static io.gatecheck.evaluator.facts.RememberedFacts.remembering;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.task.ServiceSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;

/**
 * How the services of tasks are set up, by {@code ecs:DescribeServices}; one call takes services of
 * one cluster. A task that no service started has none, and that is known without a call.
 */
final class ServiceFacts {

    /** How long a change of a service may go unseen; its tasks often start together. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** The most services in one call (API_DescribeServices {@code services}). */
    private static final int SERVICES_A_CALL = 10;

    private final MemberClients clients;
    private final RememberedFacts<MemberService, ServiceSettings> services;

    ServiceFacts(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.services =
                new RememberedFacts<>(
                        remembering(REMEMBERED, ticker),
                        MemberService::cluster,
                        SERVICES_A_CALL,
                        this::ask);
    }

    /** The service of each event's task; empty for a task that no service started. */
    Map<TaskEvent, Fact<Optional<ServiceSettings>>> of(List<TaskEvent> events, MemberCalls calls) {
        var found =
                services.of(
                        events.stream().flatMap(event -> MemberService.of(event).stream()).toList(),
                        calls);
        return events.stream()
                .distinct()
                .collect(toMap(event -> event, event -> answer(event, found)));
    }

    private static Fact<Optional<ServiceSettings>> answer(
            TaskEvent event, Map<MemberService, Fact<ServiceSettings>> found) {
        return MemberService.of(event)
                .map(service ->
                        found.getOrDefault(service, Fact.unread())
                                .<Optional<ServiceSettings>>then(
                                        settings -> new Known<>(Optional.of(settings))))
                .orElseGet(() -> new Known<>(Optional.empty()));
    }

    private Map<MemberService, Fact<ServiceSettings>> ask(
            List<MemberService> portion, MemberCalls calls) {
        MemberCluster cluster = portion.getFirst().cluster;
        var answer =
                calls.attempt(
                        "ecs:DescribeServices", cluster.place(), () -> describe(cluster, portion));
        return each(portion, answer, MemberService::name, "the service");
    }

    private Map<String, ServiceSettings> describe(
            MemberCluster cluster, List<MemberService> portion) {
        return clients
                .ecs(cluster.place().account(), cluster.place().region())
                .describeServices(request ->
                        request.cluster(cluster.name())
                                .services(portion.stream().map(MemberService::name).toList())
                                .include(ServiceField.TAGS))
                .services()
                .stream()
                .collect(toMap(Service::serviceName, SettingsMapping::service));
    }

    private record MemberService(MemberCluster cluster, String name) {

        static Optional<MemberService> of(TaskEvent event) {
            return event.service().map(name -> new MemberService(MemberCluster.of(event), name));
        }
    }
}
