package io.gatecheck.evaluator.facts;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatecheck.evaluator.event.DefinitionArn;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.member.MemberClients;
import java.util.List;
import java.util.Map;

/**
 * Task definitions, by {@code ecs:DescribeTaskDefinition}. What a revision says never changes, and
 * so each is asked for once.
 */
final class DefinitionFacts {

    private static final int REMEMBERED = 10_000;

    private final MemberClients clients;
    private final RememberedFacts<DefinitionArn, Definition> definitions =
            new RememberedFacts<>(
                    Caffeine.newBuilder().maximumSize(REMEMBERED), arn -> arn, 1, this::ask);

    DefinitionFacts(MemberClients clients) {
        this.clients = clients;
    }

    /** The definition of each event's task. */
    Map<TaskEvent, Fact<Definition>> of(List<TaskEvent> events, MemberCalls calls) {
        return definitions.of(events, TaskEvent::definition, calls);
    }

    private Map<DefinitionArn, Fact<Definition>> ask(
            List<DefinitionArn> portion, MemberCalls calls) {
        DefinitionArn arn = portion.getFirst();
        MemberPlace place = new MemberPlace(arn.account(), arn.region());
        return Map.of(arn, calls.attempt("ecs:DescribeTaskDefinition", place, () -> describe(arn)));
    }

    private Definition describe(DefinitionArn arn) {
        return DefinitionMapping.definition(
                clients.ecs(arn.account(), arn.region())
                        .describeTaskDefinition(request -> request.taskDefinition(arn.text()))
                        .taskDefinition());
    }
}
