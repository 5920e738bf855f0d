package io.gatecheck.evaluator.facts;

import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One source of facts, asked without the others.
 *
 * @param type what its facts must be, for a snapshot to take them
 */
public record AskedSource<T>(FactSource source, Class<T> type) {

    /** The fact about one task. */
    public Fact<T> ask(ObservedTask task) {
        return ask(List.of(task)).values().iterator().next();
    }

    /** The fact about each task of a batch. */
    public Map<ObservedTask, Fact<T>> ask(Collection<ObservedTask> tasks) {
        return ask(tasks, _ -> Facts.NONE);
    }

    /** The same, where other sources answered before. */
    public Map<ObservedTask, Fact<T>> ask(
            Collection<ObservedTask> tasks, Function<ObservedTask, Facts> known) {
        List<FactRequest> requests =
                tasks.stream().map(task -> new FactRequest(task, Set.of(source.facet()))).toList();
        Function<FactRequest, Fact<?>> answer =
                source.ask(requests, request -> known.apply(request.task()), new MemberCalls());
        Map<ObservedTask, Fact<T>> facts = new HashMap<>();
        requests.forEach(request -> facts.put(request.task(), typed(answer.apply(request))));
        return facts;
    }

    private Fact<T> typed(Fact<?> fact) {
        return Facts.NONE.with(source.facet(), fact).of(source.facet(), type);
    }
}
