package io.gatecheck.evaluator.facts.ecs;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatecheck.ecs.DefinitionReader;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.DefinitionContent;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.task.DefinitionArn;
import io.gatecheck.task.Facet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The content of task definitions, by {@code ecs:DescribeTaskDefinition}. What a revision says
 * never changes, and so each is asked for once.
 */
public final class DefinitionSource implements FactSource {

    private static final int MOST_CACHED = 10_000;

    private final MemberClients clients;
    private final CachedLookup<DefinitionArn, DefinitionContent> definitions =
            new CachedLookup<>(
                    Caffeine.newBuilder().maximumSize(MOST_CACHED), arn -> arn, 1, this::lookUp);

    public DefinitionSource(MemberClients clients) {
        this.clients = clients;
    }

    @Override
    public Facet facet() {
        return Facet.DEFINITION;
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        var found = definitions.of(requests.stream().map(DefinitionSource::key).toList(), calls);
        return request -> found.apply(key(request));
    }

    private static DefinitionArn key(FactRequest request) {
        return request.task().definition();
    }

    private Map<DefinitionArn, Fact<DefinitionContent>> lookUp(
            List<DefinitionArn> batch, MemberCalls calls) {
        DefinitionArn arn = batch.getFirst();
        MemberRegion region = new MemberRegion(arn.account(), arn.region());
        return Map.of(
                arn,
                calls.attempt(
                        "ecs:DescribeTaskDefinition",
                        region,
                        () ->
                                DefinitionReader.content(
                                        clients.ecs(region)
                                                .describeTaskDefinition(request ->
                                                        request.taskDefinition(arn.text()))
                                                .taskDefinition())));
    }
}
