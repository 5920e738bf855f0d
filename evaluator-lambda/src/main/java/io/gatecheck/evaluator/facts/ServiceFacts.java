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
import io.gatecheck.task.ServiceSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
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
    private final Cache<MemberService, ServiceSettings> known;

    ServiceFacts(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(50_000)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(ticker)
                        .build();
    }

    /** The service of each event's task; empty for a task that no service started. */
    Map<TaskEvent, Fact<Optional<ServiceSettings>>> of(List<TaskEvent> events, MemberCalls calls) {
        Set<MemberService> services =
                events.stream().flatMap(event -> MemberService.of(event).stream()).collect(toSet());
        Map<MemberService, Fact<ServiceSettings>> answers = new HashMap<>();
        known.getAllPresent(services)
                .forEach((service, settings) -> answers.put(service, new Known<>(settings)));
        services.removeAll(answers.keySet());
        answers.putAll(asked(services, calls));
        return events.stream()
                .distinct()
                .collect(toMap(event -> event, event -> answer(event, answers)));
    }

    private Map<MemberService, Fact<ServiceSettings>> asked(
            Set<MemberService> services, MemberCalls calls) {
        Map<MemberService, Fact<ServiceSettings>> answers =
                services.stream().collect(groupingBy(MemberService::cluster)).values().stream()
                        .flatMap(all -> all.stream().gather(Gatherers.windowFixed(SERVICES_A_CALL)))
                        .gather(
                                Gatherers.mapConcurrent(
                                        TaskFacts.AT_ONCE, portion -> answers(portion, calls)))
                        .flatMap(each -> each.entrySet().stream())
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        answers.forEach(
                (service, fact) -> fact.value().ifPresent(found -> known.put(service, found)));
        return answers;
    }

    private Map<MemberService, Fact<ServiceSettings>> answers(
            List<MemberService> portion, MemberCalls calls) {
        MemberCluster cluster = portion.getFirst().cluster;
        Fact<Map<String, ServiceSettings>> answer =
                calls.attempt(
                        "ecs:DescribeServices", cluster.place(), () -> describe(cluster, portion));
        return portion.stream()
                .collect(
                        toMap(
                                service -> service,
                                service -> answer.then(found -> settings(service, found))));
    }

    private Map<String, ServiceSettings> describe(
            MemberCluster cluster, List<MemberService> services) {
        return clients
                .ecs(cluster.place().account(), cluster.place().region())
                .describeServices(request ->
                        request.cluster(cluster.name())
                                .services(services.stream().map(MemberService::name).toList())
                                .include(ServiceField.TAGS))
                .services()
                .stream()
                .collect(toMap(Service::serviceName, SettingsMapping::service));
    }

    private static Fact<ServiceSettings> settings(
            MemberService service, Map<String, ServiceSettings> found) {
        return Optional.ofNullable(found.get(service.name))
                .<Fact<ServiceSettings>>map(Known::new)
                .orElseGet(() -> Fact.lasting("ECS does not know the service " + service.name));
    }

    private static Fact<Optional<ServiceSettings>> answer(
            TaskEvent event, Map<MemberService, Fact<ServiceSettings>> answers) {
        Optional<MemberService> service = MemberService.of(event);
        if (service.isEmpty()) {
            return new Known<>(Optional.empty());
        }
        return answers.getOrDefault(service.orElseThrow(), Fact.unread())
                .then(settings -> new Known<>(Optional.of(settings)));
    }

    private record MemberService(MemberCluster cluster, String name) {

        static Optional<MemberService> of(TaskEvent event) {
            return event.service().map(name -> new MemberService(MemberCluster.of(event), name));
        }
    }
}
