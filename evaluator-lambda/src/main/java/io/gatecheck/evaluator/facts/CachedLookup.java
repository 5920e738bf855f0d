package io.gatecheck.evaluator.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * Looks up things that many tasks share: in batches, and not again while a value is cached. A
 * failure is not cached.
 *
 * @param <K> names one thing, account and Region included
 */
public final class CachedLookup<K, V> {

    /** How many calls one lookup makes at the same time. */
    private static final int CALLS_AT_ONCE = 8;

    private static final int MOST_CACHED = 50_000;

    private final Cache<K, V> cache;
    private final Function<K, ?> group;
    private final int batchSize;
    private final Ask<K, V> ask;

    /**
     * @param cache how much is kept, and for how long
     * @param group what the things of one call have in common
     * @param batchSize the most things in one call
     */
    public CachedLookup(
            Caffeine<Object, Object> cache, Function<K, ?> group, int batchSize, Ask<K, V> ask) {
        this.cache = cache.build();
        this.group = group;
        this.batchSize = batchSize;
        this.ask = ask;
    }

    /** Asks for the things of one batch. */
    @FunctionalInterface
    public interface Ask<K, V> {

        /** The fact about every thing of the batch. */
        Map<K, Fact<V>> ask(List<K> batch, MemberCalls calls);
    }

    /** A cache for what may change: the change goes unseen for this long. */
    public static Caffeine<Object, Object> expiring(Duration ttl, Ticker ticker) {
        return Caffeine.newBuilder().maximumSize(MOST_CACHED).expireAfterWrite(ttl).ticker(ticker);
    }

    /**
     * A cache that keeps nothing, for what may change at any time. A size of zero alone would not
     * do: another thread evicts later, and in a function that is frozen, much later.
     */
    public static Caffeine<Object, Object> none() {
        return Caffeine.newBuilder().maximumSize(0).expireAfterWrite(Duration.ZERO);
    }

    /** The fact about each of these things: the cached one, or else what is answered now. */
    public Function<K, Fact<V>> of(Collection<K> keys, MemberCalls calls) {
        Map<K, Fact<V>> facts = new HashMap<>();
        cache.getAllPresent(Set.copyOf(keys))
                .forEach((key, value) -> facts.put(key, new Known<>(value)));
        Set<K> open = keys.stream().filter(key -> !facts.containsKey(key)).collect(toSet());
        for (Map<K, Fact<V>> answers : asked(batches(open), calls)) {
            answers.forEach((key, fact) -> {
                facts.put(key, fact);
                fact.known().ifPresent(value -> cache.put(key, value));
            });
        }
        return key -> Objects.requireNonNull(facts.get(key), () -> "no lookup was made for " + key);
    }

    private List<List<K>> batches(Set<K> keys) {
        return keys.stream().collect(groupingBy(group)).values().stream()
                .flatMap(same -> same.stream().gather(Gatherers.windowFixed(batchSize)))
                .toList();
    }

    /** A lone call needs no thread of its own. */
    private List<Map<K, Fact<V>>> asked(List<List<K>> batches, MemberCalls calls) {
        return batches.size() > 1
                ? batches.stream()
                        .gather(
                                Gatherers.mapConcurrent(
                                        CALLS_AT_ONCE, batch -> ask.ask(batch, calls)))
                        .toList()
                : batches.stream().map(batch -> ask.ask(batch, calls)).toList();
    }

    /**
     * What an answer that lists many things says of each one.
     *
     * @param name by which the answer lists a thing
     * @param absent what it means that a thing is not listed
     */
    public static <K, V> Map<K, Fact<V>> each(
            List<K> batch,
            Fact<Map<String, V>> answer,
            Function<K, String> name,
            Function<K, Fact<V>> absent) {
        return batch.stream()
                .collect(
                        toMap(
                                key -> key,
                                key ->
                                        answer.then(found ->
                                                Optional.ofNullable(found.get(name.apply(key)))
                                                        .<Fact<V>>map(Known::new)
                                                        .orElseGet(() -> absent.apply(key)))));
    }
}
