package io.gatecheck.evaluator.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * What one source says about things that many tasks share: asked for in portions, and remembered. A
 * failure is not remembered.
 *
 * @param <K> names one thing, account and Region included
 */
final class RememberedFacts<K, V> {

    private final Cache<K, V> known;
    private final Function<K, ?> together;
    private final int portion;
    private final Source<K, V> source;

    /**
     * @param memory how much is remembered, and for how long
     * @param together what the things of one call have in common
     * @param portion the most things in one call
     */
    RememberedFacts(
            Caffeine<Object, Object> memory,
            Function<K, ?> together,
            int portion,
            Source<K, V> source) {
        this.known = memory.build();
        this.together = together;
        this.portion = portion;
        this.source = source;
    }

    /** A memory for what may change: the change goes unseen for this long. */
    static Caffeine<Object, Object> remembering(Duration time, Ticker ticker) {
        return Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(time).ticker(ticker);
    }

    /** The fact about each thing: the remembered one, or else what the source says now. */
    Map<K, Fact<V>> of(Collection<K> things, MemberCalls calls) {
        Map<K, Fact<V>> facts = new HashMap<>();
        known.getAllPresent(Set.copyOf(things))
                .forEach((thing, value) -> facts.put(thing, new Known<>(value)));
        facts.putAll(
                asked(
                        things.stream().filter(thing -> !facts.containsKey(thing)).collect(toSet()),
                        calls));
        return facts;
    }

    /**
     * The fact about the thing that each event's task has to do with.
     *
     * @param thing which one that is
     */
    Map<TaskEvent, Fact<V>> of(
            List<TaskEvent> events, Function<TaskEvent, K> thing, MemberCalls calls) {
        Map<K, Fact<V>> facts = of(events.stream().map(thing).toList(), calls);
        return events.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                event -> facts.getOrDefault(thing.apply(event), Fact.unread())));
    }

    private Map<K, Fact<V>> asked(Set<K> things, MemberCalls calls) {
        Map<K, Fact<V>> answers =
                things.stream().collect(groupingBy(together)).values().stream()
                        .flatMap(group -> group.stream().gather(Gatherers.windowFixed(portion)))
                        .gather(
                                Gatherers.mapConcurrent(
                                        TaskFacts.AT_ONCE, some -> source.ask(some, calls)))
                        .flatMap(each -> each.entrySet().stream())
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        answers.forEach((thing, fact) -> fact.value().ifPresent(value -> known.put(thing, value)));
        return answers;
    }

    /** Says what it knows of every thing of one portion. */
    @FunctionalInterface
    interface Source<K, V> {

        Map<K, Fact<V>> ask(List<K> portion, MemberCalls calls);
    }

    /**
     * What an answer that lists many things says of each one.
     *
     * @param name by which the answer lists a thing
     * @param kind of the things, as in <q>the cluster</q>
     */
    static <K, V> Map<K, Fact<V>> each(
            List<K> portion, Fact<Map<String, V>> answer, Function<K, String> name, String kind) {
        return portion.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                thing -> answer.then(found -> in(found, name.apply(thing), kind))));
    }

    private static <V> Fact<V> in(Map<String, V> found, String name, String kind) {
        return Optional.ofNullable(found.get(name))
                .<Fact<V>>map(Known::new)
                .orElseGet(() -> Fact.lasting("ECS does not know " + kind + " " + name));
    }
}
