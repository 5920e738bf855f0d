package io.gatecheck.evaluator.facts.ecs;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.DefinitionReader;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.RevisionState;
import io.gatecheck.task.DefinitionArn;
import io.gatecheck.task.Facet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * What changes about task definitions, by {@code ecs:DescribeTaskDefinition}: one call for the
 * newest revision of the family, and another one if the task runs an older one.
 */
public final class RevisionSource implements FactSource {

    /** How long a new revision, a deregistration or another tag may go unseen. */
    static final Duration TTL = Duration.ofMinutes(5);

    private final MemberClients clients;

    /** By the revision and not by its family, so that a new one never meets an older answer. */
    private final CachedLookup<DefinitionArn, RevisionState> states;

    public RevisionSource(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.states =
                new CachedLookup<>(CachedLookup.expiring(TTL, ticker), arn -> arn, 1, this::lookUp);
    }

    @Override
    public Facet facet() {
        return Facet.REVISION;
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        var found =
                states.of(
                        requests.stream().map(request -> request.task().definition()).toList(),
                        calls);
        return request -> found.apply(request.task().definition());
    }

    private Map<DefinitionArn, Fact<RevisionState>> lookUp(
            List<DefinitionArn> batch, MemberCalls calls) {
        DefinitionArn arn = batch.getFirst();
        return Map.of(
                arn,
                calls.attempt("ecs:DescribeTaskDefinition", region(arn), () -> latest(arn))
                        .then(latest -> state(arn, latest, calls)));
    }

    private Fact<RevisionState> state(
            DefinitionArn arn, Optional<DescribeTaskDefinitionResponse> latest, MemberCalls calls) {
        Optional<Long> revision = latest.map(RevisionSource::revision);
        if (latest.isPresent() && revision.equals(Optional.of(arn.revision()))) {
            return new Known<>(DefinitionReader.state(latest.get(), revision));
        }
        return calls.attempt(
                        "ecs:DescribeTaskDefinition", region(arn), () -> describe(arn, arn.text()))
                .then(own -> olderThan(arn, own, revision));
    }

    /** An active revision has none, or an older one, above it only until ECS has heard of it. */
    private static Fact<RevisionState> olderThan(
            DefinitionArn arn, DescribeTaskDefinitionResponse own, Optional<Long> latest) {
        return own.taskDefinition().status() == TaskDefinitionStatus.ACTIVE
                        && latest.orElse(0L) < arn.revision()
                ? Fact.retryable(
                        "ECS does not return the newest revision of " + arn.family() + " yet")
                : new Known<>(DefinitionReader.state(own, latest));
    }

    /** Empty if the family has no active revision, to which ECS answers ClientException. */
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
        return clients.ecs(region(arn))
                .describeTaskDefinition(
                        request -> request.taskDefinition(which).include(TaskDefinitionField.TAGS));
    }

    private static long revision(DescribeTaskDefinitionResponse answer) {
        return answer.taskDefinition().revision();
    }

    private static MemberRegion region(DefinitionArn arn) {
        return new MemberRegion(arn.account(), arn.region());
    }
}
