package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.facts.Fact.Missing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words that are grouped by their first letter, two in a portion; their lengths are the facts. */
class RememberedFactsTest {

    private final ConcurrentLinkedQueue<Set<String>> asked = new ConcurrentLinkedQueue<>();
    private final RememberedFacts<String, Integer> lengths =
            new RememberedFacts<>(
                    Caffeine.newBuilder().maximumSize(100),
                    word -> word.charAt(0),
                    2,
                    (words, _) -> answer(words));

    @Test
    void aPortionHoldsThingsOfOneGroupAndNoMoreThanItMay() {
        var facts = ask("ash", "alder", "aspen", "birch");

        assertThat(facts)
                .isEqualTo(
                        Map.of(
                                "ash", new Known<>(3),
                                "alder", new Known<>(5),
                                "aspen", new Known<>(5),
                                "birch", new Known<>(5)));
        assertThat(asked).hasSize(3).contains(Set.of("birch")).allMatch(words -> words.size() < 3);
    }

    @Test
    void aThingIsAskedForOnceHoweverOftenItIsNamed() {
        var _ = ask("ash", "ash");
        var again = ask("ash", "alder");

        assertThat(again).containsOnlyKeys("ash", "alder");
        assertThat(asked).containsExactly(Set.of("ash"), Set.of("alder"));
    }

    @Test
    void whatCouldNotBeHadIsAskedForAgain() {
        var before = ask("?");
        var after = ask("?");

        assertThat(before).isEqualTo(Map.of("?", new Missing<>("no word", false)));
        assertThat(after).isEqualTo(before);
        assertThat(asked).hasSize(2);
    }

    private Map<String, Fact<Integer>> ask(String... words) {
        return lengths.of(List.of(words), new MemberCalls());
    }

    private Map<String, Fact<Integer>> answer(List<String> words) {
        asked.add(Set.copyOf(words));
        return words.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                word ->
                                        word.equals("?")
                                                ? Fact.lasting("no word")
                                                : new Known<>(word.length())));
    }
}
