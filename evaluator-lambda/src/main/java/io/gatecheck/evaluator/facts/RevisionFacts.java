package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.RememberedFacts.remembering;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.DefinitionArn;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.task.DefinitionState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * What may change about task definitions, by {@code ecs:DescribeTaskDefinition}: one call for the
 * newest revision of the family, and another one where the task runs an older one.
 */
final class RevisionFacts {

    /** How long a new revision, a deregistration or another tag may go unseen. */
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final MemberClients clients;

    /** By the revision and not by its family, so that a new one never meets an older answer. */
    private final RememberedFacts<DefinitionArn, DefinitionState> states;

    RevisionFacts(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.states =
                new RememberedFacts<>(remembering(REMEMBERED, ticker), arn -> arn, 1, this::ask);
    }

    /** The state of the definition of each event's task. */
    Map<TaskEvent, Fact<DefinitionState>> of(List<TaskEvent> events, MemberCalls calls) {
        return states.of(events, TaskEvent::definition, calls);
    }

    private Map<DefinitionArn, Fact<DefinitionState>> ask(
            List<DefinitionArn> portion, MemberCalls calls) {
        DefinitionArn arn = portion.getFirst();
        return Map.of(
                arn,
                calls.attempt("ecs:DescribeTaskDefinition", place(arn), () -> latest(arn))
                        .then(latest -> state(arn, latest, calls)));
    }

    private Fact<DefinitionState> state(
            DefinitionArn arn, Optional<DescribeTaskDefinitionResponse> latest, MemberCalls calls) {
        Optional<Long> revision = latest.map(RevisionFacts::revision);
        if (latest.isPresent() && revision.equals(Optional.of(arn.revision()))) {
            return new Known<>(state(latest.get(), revision));
        }
        return calls.attempt(
                        "ecs:DescribeTaskDefinition", place(arn), () -> describe(arn, arn.text()))
                .then(own -> olderThan(arn, own, revision));
    }

    /** An active revision has none, or an older one, above it only until ECS has heard of it. */
    private static Fact<DefinitionState> olderThan(
            DefinitionArn arn, DescribeTaskDefinitionResponse own, Optional<Long> latest) {
        return own.taskDefinition().status() == TaskDefinitionStatus.ACTIVE
                        && latest.orElse(0L) < arn.revision()
                ? Fact.passing("ECS does not show the newest revision of " + arn.family() + " yet")
                : new Known<>(state(own, latest));
    }

    private static DefinitionState state(
            DescribeTaskDefinitionResponse answer, Optional<Long> latest) {
        return new DefinitionState(
                answer.taskDefinition().statusAsString(),
                latest,
                SettingsMapping.tags(answer.tags()));
    }

    /** Empty where the family has no active revision, to which ECS answers ClientException. */
    private Optional<DescribeTaskDefinitionResponse> latest(DefinitionArn arn) {
        try {
            return Optional.of(describe(arn, arn.family()));
        } catch (ClientException e) {
            if (e.isThrottlingException()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private DescribeTaskDefinitionResponse describe(DefinitionArn arn, String which) {
        return clients.ecs(arn.account(), arn.region())
                .describeTaskDefinition(
                        request -> request.taskDefinition(which).include(TaskDefinitionField.TAGS));
    }

    private static long revision(DescribeTaskDefinitionResponse answer) {
        return answer.taskDefinition().revision();
    }

    private static MemberPlace place(DefinitionArn arn) {
        return new MemberPlace(arn.account(), arn.region());
    }
}
