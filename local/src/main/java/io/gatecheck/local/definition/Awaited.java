package io.gatecheck.local.definition;

import io.gatecheck.task.Facet;

/**
 * A field that a policy reads and nobody knows yet.
 *
 * @param field as people point at it, such as {@code task.network.publicIps}
 * @param facet the source that will tell
 * @param why it is not known, in a few words
 */
public record Awaited(String field, Facet facet, String why) implements Comparable<Awaited> {

    @Override
    public int compareTo(Awaited other) {
        return field.compareTo(other.field);
    }

    /** For people. */
    @Override
    public String toString() {
        return field + " (" + facet + ": " + why + ")";
    }
}
