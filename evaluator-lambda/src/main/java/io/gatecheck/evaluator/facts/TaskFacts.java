package io.gatecheck.evaluator.facts;

import static java.util.stream.Collectors.toMap;

import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.task.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Asks the sources for the facts about the tasks of a batch: only for what is wanted, and for all
 * tasks at once.
 */
public final class TaskFacts {

    /** Sources that ask at the same time, because none of them needs another one of them. */
    private final List<List<FactSource>> rounds;

    /**
     * @throws IllegalArgumentException if two sources need each other
     */
    public TaskFacts(Collection<FactSource> sources) {
        this.rounds = rounds(sources);
    }

    private static List<List<FactSource>> rounds(Collection<FactSource> sources) {
        List<List<FactSource>> rounds = new ArrayList<>();
        List<FactSource> open = new ArrayList<>(sources);
        Set<Facet> known = EnumSet.allOf(Facet.class);
        open.forEach(source -> known.remove(source.facet()));
        while (!open.isEmpty()) {
            List<FactSource> round =
                    open.stream().filter(source -> known.containsAll(source.needs())).toList();
            if (round.isEmpty()) {
                throw new IllegalArgumentException(
                        "Fact sources depend on each other in a cycle: " + open);
            }
            rounds.add(round);
            round.forEach(source -> known.add(source.facet()));
            open.removeAll(round);
        }
        return rounds;
    }

    /** The facts for each request, and how many calls into member accounts they took. */
    public Fetched fetch(Collection<FactRequest> requests) {
        MemberCalls calls = new MemberCalls();
        Map<FactRequest, Facts> facts = new HashMap<>();
        requests.forEach(request -> facts.put(request, request.task().told()));
        for (List<FactSource> round : rounds) {
            for (Answers answers : answers(round, requests, facts, calls)) {
                answers.addTo(facts);
            }
        }
        return new Fetched(facts, calls.made());
    }

    /** Only sources that are needed are waited for; a single source needs no thread of its own. */
    private List<Answers> answers(
            List<FactSource> round,
            Collection<FactRequest> requests,
            Map<FactRequest, Facts> facts,
            MemberCalls calls) {
        Map<FactSource, List<FactRequest>> asked = new HashMap<>();
        round.forEach(source ->
                asked.put(
                        source,
                        requests.stream().filter(request -> isWanted(source, request)).toList()));
        asked.values().removeIf(List::isEmpty);
        Function<Map.Entry<FactSource, List<FactRequest>>, Answers> ask =
                entry -> Answers.of(entry.getKey(), entry.getValue(), facts, calls);
        Stream<Map.Entry<FactSource, List<FactRequest>>> all = asked.entrySet().stream();
        return asked.size() > 1
                ? all.gather(Gatherers.mapConcurrent(asked.size(), ask)).toList()
                : all.map(ask).toList();
    }

    private boolean isWanted(FactSource source, FactRequest request) {
        return !request.isTold(source.facet())
                && (request.reads(source.facet())
                        || rounds.stream()
                                .flatMap(List::stream)
                                .filter(other -> other.needs().contains(source.facet()))
                                .anyMatch(other -> isWanted(other, request)));
    }

    /** What one source answered. */
    private record Answers(Facet facet, Map<FactRequest, Fact<?>> facts) {

        static Answers of(
                FactSource source,
                List<FactRequest> requests,
                Map<FactRequest, Facts> known,
                MemberCalls calls) {
            Function<FactRequest, Fact<?>> answer =
                    source.ask(requests, request -> known.getOrDefault(request, Facts.NONE), calls);
            return new Answers(
                    source.facet(),
                    requests.stream().collect(toMap(request -> request, answer::apply)));
        }

        void addTo(Map<FactRequest, Facts> all) {
            facts.forEach((request, fact) ->
                    all.computeIfPresent(request, (_, known) -> known.with(facet, fact)));
        }
    }

    /**
     * What was fetched for a batch.
     *
     * @param calls how many calls into member accounts it took
     */
    public record Fetched(Map<FactRequest, Facts> facts, int calls) {

        public Fetched {
            facts = Map.copyOf(facts);
        }

        /** The facts for one request. */
        public Facts of(FactRequest request) {
            return facts.getOrDefault(request, Facts.NONE);
        }
    }
}
