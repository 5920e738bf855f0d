package io.gatecheck.analysis;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.task.FieldSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tasks that differ from a harmless one in up to three of the fields that policies read. */
final class CandidateTasks {

    private static final int MOST_FIELDS = 3;

    private final ExampleTasks tasks;

    CandidateTasks(ExampleTasks tasks) {
        this.tasks = tasks;
    }

    /** The first candidates for policies, the smallest first. */
    List<ExampleTask> of(List<CompiledPolicy> policies, int most) {
        FieldSet read =
                policies.stream().map(CompiledPolicy::fields).reduce(FieldSet.NONE, FieldSet::and);
        List<List<FieldChoice>> fields = new FieldChoices(tasks, Literals.of(policies)).of(read);
        int values = fields.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.rangeClosed(0, MOST_FIELDS + values)
                .boxed()
                .flatMap(level -> level(fields, level))
                .flatMap(choices -> example(choices).stream())
                .limit(most)
                .sorted(Comparator.comparingInt(ExampleTask::size))
                .toList();
    }

    /**
     * Many fields with their first values come before few fields with their last, so that a limit
     * leaves out no field.
     */
    private static Stream<List<FieldChoice>> level(List<List<FieldChoice>> fields, int level) {
        return IntStream.rangeClosed(0, Math.min(level, MOST_FIELDS))
                .boxed()
                .flatMap(size ->
                        combinations(fields, size, level - size, /* reached= */ level == 0));
    }

    /**
     * The combinations of values of so many fields: one has its value at {@code last}, and the
     * others have that or an earlier one.
     *
     * @param reached whether a field that was chosen before has its value at {@code last}
     */
    private static Stream<List<FieldChoice>> combinations(
            List<List<FieldChoice>> fields, int size, int last, boolean reached) {
        if (size == 0) {
            return reached ? Stream.of(List.of()) : Stream.empty();
        }
        if (!reached && fields.stream().noneMatch(values -> values.size() > last)) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(0, fields.size() - size)
                .boxed()
                .flatMap(first -> {
                    List<FieldChoice> values = fields.get(first);
                    List<List<FieldChoice>> others = fields.subList(first + 1, fields.size());
                    return IntStream.range(0, Math.min(last + 1, values.size()))
                            .boxed()
                            .flatMap(at ->
                                    combinations(others, size - 1, last, reached || at == last)
                                            .map(rest -> with(values.get(at), rest)));
                });
    }

    private Optional<ExampleTask> example(List<FieldChoice> choices) {
        return FieldChoice.together(choices)
                .flatMap(given ->
                        tasks.task(given)
                                .map(task -> new ExampleTask(given, task, choices.size())));
    }

    private static List<FieldChoice> with(FieldChoice first, List<FieldChoice> rest) {
        List<FieldChoice> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
