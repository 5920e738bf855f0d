package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that are grouped by their first letter, two in a batch; their lengths are the facts. */
class CachedLookupTest {

    private static final Fact<Integer> NO_WORD = Fact.permanent("no word");

    private final ConcurrentLinkedQueue<Set<String>> asked = new ConcurrentLinkedQueue<>();
    private final AtomicLong now = new AtomicLong();
    private final CachedLookup<String, Integer> lengths =
            lookup(Caffeine.newBuilder().maximumSize(100));

    @Test
    void aBatchHoldsThingsOfOneGroupAndNoMoreThanItMay() {
        var facts = ask(lengths, "ash", "alder", "aspen", "birch");

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
        var _ = ask(lengths, "ash", "ash");
        var again = ask(lengths, "ash", "alder");

        assertThat(again).isEqualTo(Map.of("ash", new Known<>(3), "alder", new Known<>(5)));
        assertThat(asked).containsExactly(Set.of("ash"), Set.of("alder"));
    }

    @Test
    void whatCouldNotBeHadIsAskedForAgain() {
        var before = ask(lengths, "?");
        var after = ask(lengths, "?");

        assertThat(before).isEqualTo(Map.of("?", NO_WORD));
        assertThat(after).isEqualTo(before);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aCacheThatExpiresIsAskedAgainAfterItsTtl() {
        var expiring = lookup(CachedLookup.expiring(Duration.ofMinutes(1), now::get));

        var _ = ask(expiring, "ash");
        now.set(Duration.ofSeconds(59).toNanos());
        var cached = ask(expiring, "ash");
        int before = asked.size();
        now.set(Duration.ofSeconds(60).toNanos());
        var _ = ask(expiring, "ash");

        assertThat(cached).isEqualTo(Map.of("ash", new Known<>(3)));
        assertThat(before).isEqualTo(1);
        assertThat(asked).hasSize(2);
    }

    @Test
    void withoutACacheEachBatchIsAskedForAnewAndEachThingInItOnce() {
        var uncached = lookup(CachedLookup.none());

        var _ = ask(uncached, "ash", "ash");
        var again = ask(uncached, "ash");

        assertThat(again).isEqualTo(Map.of("ash", new Known<>(3)));
        assertThat(asked).containsExactly(Set.of("ash"), Set.of("ash"));
    }

    @Test
    void forNothingNobodyIsAsked() {
        assertThat(ask(lengths)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void ofAListEachThingIsReadByItsNameAndAnotherOneIsAbsent() {
        var listed =
                CachedLookup.each(
                        List.of("ash", "yew"),
                        new Known<>(Map.of("ASH", 3)),
                        word -> word.toUpperCase(Locale.ROOT),
                        word -> Fact.permanent("no " + word));

        assertThat(listed)
                .isEqualTo(Map.of("ash", new Known<>(3), "yew", Fact.permanent("no yew")));
    }

    @Test
    void withoutTheListTheReasonIsThatOfTheList() {
        var listed =
                CachedLookup.<String, Integer>each(
                        List.of("ash"),
                        Fact.retryable("throttled"),
                        word -> word,
                        _ -> Fact.permanent("absent"));

        assertThat(listed).isEqualTo(Map.of("ash", Fact.retryable("throttled")));
    }

    private CachedLookup<String, Integer> lookup(Caffeine<Object, Object> cache) {
        return new CachedLookup<>(cache, word -> word.charAt(0), 2, (words, _) -> answer(words));
    }

    private static Map<String, Fact<Integer>> ask(
            CachedLookup<String, Integer> lookup, String... words) {
        Function<String, Fact<Integer>> found = lookup.of(List.of(words), new MemberCalls());
        return Stream.of(words).distinct().collect(Collectors.toMap(word -> word, found));
    }

    private Map<String, Fact<Integer>> answer(List<String> words) {
        asked.add(Set.copyOf(words));
        return words.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                word -> word.equals("?") ? NO_WORD : new Known<>(word.length())));
    }
}
