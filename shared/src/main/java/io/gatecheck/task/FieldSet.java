package io.gatecheck.task;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Some of the fields that policies can read; whether two sets overlap is a fast check. */
public final class FieldSet {

    /** No field. */
    public static final FieldSet NONE = new FieldSet(new BitSet());

    private static final List<TaskField> ALL = List.copyOf(TaskField.all());

    private final BitSet indexes;

    private FieldSet(BitSet indexes) {
        this.indexes = indexes;
    }

    /** A set of these fields. */
    public static FieldSet of(Collection<TaskField> fields) {
        BitSet indexes = new BitSet(ALL.size());
        fields.forEach(field -> indexes.set(field.index()));
        return new FieldSet(indexes);
    }

    /** The fields of both sets. */
    public FieldSet and(FieldSet others) {
        BitSet both = (BitSet) indexes.clone();
        both.or(others.indexes);
        return new FieldSet(both);
    }

    /** The fields that are in both sets. */
    public FieldSet among(FieldSet others) {
        BitSet both = (BitSet) indexes.clone();
        both.and(others.indexes);
        return new FieldSet(both);
    }

    /** Whether some field is in both sets. */
    public boolean meets(FieldSet others) {
        return indexes.intersects(others.indexes);
    }

    /** The facets that must be known for all of them to be known; the event is always one. */
    public Set<Facet> facets() {
        EnumSet<Facet> facets = EnumSet.of(Facet.EVENT);
        stream().forEach(field -> field.facet().ifPresent(facets::add));
        return facets;
    }

    public boolean contains(TaskField field) {
        return indexes.get(field.index());
    }

    public Stream<TaskField> stream() {
        return indexes.stream().mapToObj(ALL::get);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldSet set && indexes.equals(set.indexes);
    }

    @Override
    public int hashCode() {
        return indexes.hashCode();
    }

    @Override
    public String toString() {
        return stream().toList().toString();
    }
}
