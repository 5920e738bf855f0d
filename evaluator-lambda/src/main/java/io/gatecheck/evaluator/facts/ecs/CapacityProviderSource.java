package io.gatecheck.evaluator.facts.ecs;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.CapacityProviderReader;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.ProviderGroup;
import io.gatecheck.task.Facet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;

/**
 * The capacity providers of tasks, by {@code ecs:DescribeCapacityProviders}. Only those of an Auto
 * Scaling group have settings; that a task uses none of them is mostly known without a call.
 */
public final class CapacityProviderSource implements FactSource {

    /** How long a change of a capacity provider may go unseen. */
    static final Duration TTL = Duration.ofMinutes(5);

    /** More than these come in pages (API_DescribeCapacityProviders {@code maxResults}). */
    private static final int BATCH = 10;

    /** The capacity that AWS brings, by the names that it reserves. */
    private static final Set<String> OF_AWS = Set.of("FARGATE", "FARGATE_SPOT");

    private final MemberClients clients;
    private final CachedLookup<Provider, ProviderGroup> providers;

    public CapacityProviderSource(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.providers =
                new CachedLookup<>(
                        CachedLookup.expiring(TTL, ticker), Provider::region, BATCH, this::lookUp);
    }

    @Override
    public Facet facet() {
        return Facet.CAPACITY_PROVIDER;
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        var found =
                providers.of(
                        requests.stream()
                                .flatMap(request -> Provider.of(request.task()).stream())
                                .toList(),
                        calls);
        return request ->
                Provider.of(request.task())
                        .<Fact<?>>map(found::apply)
                        .orElseGet(() -> new Known<>(ProviderGroup.NONE));
    }

    private Map<Provider, Fact<ProviderGroup>> lookUp(List<Provider> batch, MemberCalls calls) {
        MemberRegion region = batch.getFirst().region;
        var answer =
                calls.attempt(
                        "ecs:DescribeCapacityProviders", region, () -> describe(region, batch));
        return CachedLookup.each(
                batch,
                answer,
                Provider::name,
                provider ->
                        Fact.permanent("ECS did not find the capacity provider " + provider.name));
    }

    private Map<String, ProviderGroup> describe(MemberRegion region, List<Provider> batch) {
        return clients
                .ecs(region)
                .describeCapacityProviders(request ->
                        request.capacityProviders(batch.stream().map(Provider::name).toList()))
                .capacityProviders()
                .stream()
                .collect(toMap(CapacityProvider::name, CapacityProviderReader::read));
    }

    private record Provider(MemberRegion region, String name) {

        static Optional<Provider> of(ObservedTask task) {
            String launchType = task.launch().type();
            boolean mayHaveGroup = launchType.equals("EC2") || launchType.isEmpty();
            return task.capacityProvider()
                    .filter(name -> mayHaveGroup && !OF_AWS.contains(name))
                    .map(name -> new Provider(MemberRegion.of(task.place()), name));
        }
    }
}
