package io.gatecheck.evaluator.facts;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatecheck.evaluator.event.DefinitionArn;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.member.MemberClients;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/**
 * Task definitions, by {@code ecs:DescribeTaskDefinition}. A revision never changes, and so each is
 * asked for once.
 */
final class DefinitionFacts {

    private static final int REMEMBERED = 10_000;

    private final MemberClients clients;
    private final Cache<DefinitionArn, Definition> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    DefinitionFacts(MemberClients clients) {
        this.clients = clients;
    }

    /** The definition of each event's task. */
    Map<TaskEvent, Fact<Definition>> of(List<TaskEvent> events, MemberCalls calls) {
        Map<DefinitionArn, Fact<Definition>> found =
                events.stream()
                        .map(TaskEvent::definition)
                        .distinct()
                        .gather(
                                Gatherers.mapConcurrent(
                                        TaskFacts.AT_ONCE,
                                        arn -> Map.entry(arn, definition(arn, calls))))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return events.stream()
                .distinct()
                .collect(toMap(event -> event, event -> found.get(event.definition())));
    }

    private Fact<Definition> definition(DefinitionArn arn, MemberCalls calls) {
        Definition remembered = known.getIfPresent(arn);
        if (remembered != null) {
            return new Known<>(remembered);
        }
        MemberPlace place = new MemberPlace(arn.account(), arn.region());
        Fact<Definition> answer =
                calls.attempt("ecs:DescribeTaskDefinition", place, () -> describe(arn));
        if (answer instanceof Known<Definition>(var definition)) {
            known.put(arn, definition);
        }
        return answer;
    }

    private Definition describe(DefinitionArn arn) {
        return DefinitionMapping.definition(
                clients.ecs(arn.account(), arn.region())
                        .describeTaskDefinition(request -> request.taskDefinition(arn.text()))
                        .taskDefinition());
    }
}
