package io.gatecheck.evaluator.facts.ecs;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.IngressPathReader;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberArn;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.IngressPaths;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/**
 * The ingress that ECS manages for revisions of Express services, by {@code
 * ecs:DescribeServiceRevisions}.
 */
public final class ServiceRevisions {

    /** How long a change of what ECS manages may go unseen. */
    private static final Duration TTL = Duration.ofMinutes(2);

    /** The most revisions in one call (API_DescribeServiceRevisions). */
    private static final int BATCH = 20;

    private final MemberClients clients;
    private final CachedLookup<MemberArn, IngressPaths> revisions;

    public ServiceRevisions(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.revisions =
                new CachedLookup<>(
                        CachedLookup.expiring(TTL, ticker), MemberArn::region, BATCH, this::lookUp);
    }

    /** The ingress of each revision of a service. */
    public Function<MemberArn, Fact<IngressPaths>> ingress(
            Collection<MemberArn> arns, MemberCalls calls) {
        return revisions.of(arns, calls);
    }

    private Map<MemberArn, Fact<IngressPaths>> lookUp(List<MemberArn> batch, MemberCalls calls) {
        MemberRegion region = batch.getFirst().region();
        List<String> arns = batch.stream().map(MemberArn::arn).toList();
        return CachedLookup.each(
                        batch,
                        calls.attempt(
                                "ecs:DescribeServiceRevisions",
                                region,
                                () -> describe(clients.ecs(region), arns)),
                        MemberArn::arn,
                        revision ->
                                Fact.<ServiceRevision>permanent(
                                        "ECS does not know the service revision " + revision.arn()))
                .entrySet()
                .stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                revision -> revision.getValue().then(IngressPathReader::read)));
    }

    private static Map<String, ServiceRevision> describe(EcsClient client, List<String> arns) {
        return client
                .describeServiceRevisions(request -> request.serviceRevisionArns(arns))
                .serviceRevisions()
                .stream()
                .collect(toMap(ServiceRevision::serviceRevisionArn, revision -> revision));
    }
}
