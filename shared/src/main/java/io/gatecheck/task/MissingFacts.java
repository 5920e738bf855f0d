package io.gatecheck.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is not known of a task, and why: whole facets, and single fields of a facet that is known
 * otherwise.
 */
public final class MissingFacts {

    /** Everything is known. */
    public static final MissingFacts NONE = new MissingFacts(Map.of(), Map.of(), List.of());

    private static final Map<Facet, FieldSet> FIELDS = fieldsByFacet();

    private final Map<Facet, MissingReason> facets;
    private final Map<TaskField, MissingReason> fields;
    private final List<Map<TaskField, MissingReason>> ofContainers;
    private final FieldSet all;

    private MissingFacts(
            Map<Facet, MissingReason> facets,
            Map<TaskField, MissingReason> fields,
            List<Map<TaskField, MissingReason>> ofContainers) {
        this.facets = Map.copyOf(facets);
        this.fields = Map.copyOf(fields);
        this.ofContainers = List.copyOf(ofContainers);
        FieldSet missing = FieldSet.of(fields.keySet());
        for (var container : ofContainers) {
            missing = missing.and(FieldSet.of(container.keySet()));
        }
        for (Facet facet : facets.keySet()) {
            missing = missing.and(FIELDS.getOrDefault(facet, FieldSet.NONE));
        }
        this.all = missing;
    }

    /** These facets are missing, as wholes. */
    public static MissingFacts of(Map<Facet, MissingReason> facets) {
        return facets.isEmpty() ? NONE : new MissingFacts(facets, Map.of(), List.of());
    }

    /**
     * These fields are missing too.
     *
     * @param ofContainers those of each container, in the order of the task's containers; empty if
     *     there are none
     */
    public MissingFacts and(
            Map<TaskField, MissingReason> more, List<Map<TaskField, MissingReason>> ofContainers) {
        Map<TaskField, MissingReason> both = new HashMap<>(fields);
        both.putAll(more);
        return new MissingFacts(facets, both, ofContainers);
    }

    /** These facets are missing too, as wholes. */
    public MissingFacts andFacets(Map<Facet, MissingReason> more) {
        Map<Facet, MissingReason> both = new HashMap<>(more);
        both.putAll(facets);
        return new MissingFacts(both, fields, ofContainers);
    }

    /** What is missing for one container, without what is missing for the others alone. */
    public MissingFacts ofContainer(int number) {
        return ofContainers.isEmpty()
                ? this
                : new MissingFacts(facets, fields, List.of())
                        .and(ofContainers.get(number), List.of());
    }

    /** The facets that are missing as wholes. */
    public Map<Facet, MissingReason> facets() {
        return facets;
    }

    /** The fields that are not known although their facet is, those of one container included. */
    public Map<TaskField, MissingReason> alone() {
        Map<TaskField, MissingReason> alone = new HashMap<>(fields);
        ofContainers.forEach(alone::putAll);
        alone.keySet().removeIf(field -> field.facet().filter(facets::containsKey).isPresent());
        return alone;
    }

    /** Every field that is not known. */
    public FieldSet fields() {
        return all;
    }

    /** Whether one of these fields is not known. */
    public boolean concern(FieldSet read) {
        return all.meets(read);
    }

    /** Why a field is not known; empty if it is known. */
    public Optional<MissingReason> reason(TaskField field) {
        return Stream.concat(Stream.of(fields), ofContainers.stream())
                .flatMap(some -> Stream.ofNullable(some.get(field)))
                .findFirst()
                .or(() -> field.facet().flatMap(facet -> Optional.ofNullable(facets.get(facet))));
    }

    /** The facets of those of these fields that are not known, each with the reason. */
    public Map<Facet, MissingReason> among(FieldSet read) {
        Map<Facet, MissingReason> among = new EnumMap<>(Facet.class);
        all.among(read).stream()
                .forEach(field ->
                        reason(field)
                                .ifPresent(
                                        why -> among.putIfAbsent(FieldPath.facetOf(field), why)));
        return among;
    }

    private static Map<Facet, FieldSet> fieldsByFacet() {
        Map<Facet, Collection<TaskField>> byFacet = new EnumMap<>(Facet.class);
        TaskField.all()
                .forEach(field ->
                        field.facet()
                                .ifPresent(facet ->
                                        byFacet.computeIfAbsent(facet, _ -> new ArrayList<>())
                                                .add(field)));
        Map<Facet, FieldSet> fields = new EnumMap<>(Facet.class);
        byFacet.forEach((facet, some) -> fields.put(facet, FieldSet.of(some)));
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingFacts missing
                && facets.equals(missing.facets)
                && fields.equals(missing.fields)
                && ofContainers.equals(missing.ofContainers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facets, fields, ofContainers);
    }

    @Override
    public String toString() {
        return facets + " " + fields + " " + ofContainers;
    }
}
