package io.gatecheck.evaluation;

import static java.util.stream.Collectors.toCollection;

import io.gatecheck.task.Facet;
import io.gatecheck.task.FieldPath;
import io.gatecheck.task.MissingFacts;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A field that a policy reads and nobody knows yet.
 *
 * @param field as policies write it, such as {@code task.network.publicIps}
 * @param facet the source that will provide it
 * @param why it is not known, in a few words
 */
public record MissingField(String field, Facet facet, String why)
        implements Comparable<MissingField> {

    /**
     * The fields that keep a policy from a verdict: those that are missing of the task, or else
     * what the verdict itself says.
     */
    public static SortedSet<MissingField> of(Verdict.Unknown verdict, MissingFacts missing) {
        SortedSet<MissingField> found =
                FieldPath.in(verdict.read()).stream()
                        .flatMap(path ->
                                path.steps().stream()
                                        .flatMap(step -> missing.reason(step).stream())
                                        .limit(1)
                                        .map(reason ->
                                                new MissingField(
                                                        path.toString(),
                                                        FieldPath.facetOf(path.field()),
                                                        reason.why())))
                        .collect(toCollection(TreeSet::new));
        return found.isEmpty() ? saidBy(verdict) : found;
    }

    private static SortedSet<MissingField> saidBy(Verdict.Unknown verdict) {
        return verdict.missing().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(said ->
                        FieldPath.in(verdict.read()).stream()
                                .map(path ->
                                        new MissingField(
                                                path.toString(),
                                                said.getKey(),
                                                said.getValue().why())))
                .collect(toCollection(TreeSet::new));
    }

    @Override
    public int compareTo(MissingField other) {
        return field.compareTo(other.field);
    }

    /** For people. */
    @Override
    public String toString() {
        return field + " (" + facet + ": " + why + ")";
    }
}
