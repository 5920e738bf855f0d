package io.gatecheck.snapshot;

import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the sources of facts answered about one task, a fact a facet. */
public final class Facts {

    /** No source was asked. */
    public static final Facts NONE = new Facts(new EnumMap<>(Facet.class));

    private static final MissingReason NOT_ASKED =
            MissingReason.permanent("no policy in scope reads it");

    private final Map<Facet, Fact<?>> byFacet;

    private Facts(Map<Facet, Fact<?>> byFacet) {
        this.byFacet = byFacet;
    }

    /** These facts, and this one. */
    public Facts with(Facet facet, Fact<?> fact) {
        Map<Facet, Fact<?>> more = new EnumMap<>(byFacet);
        more.put(facet, fact);
        return new Facts(more);
    }

    /** These facts, and this one if nothing was said of its facet. */
    public Facts orElse(Facet facet, Fact<?> fact) {
        return byFacet.containsKey(facet) ? this : with(facet, fact);
    }

    /** These facts, and those others of which nothing is known here. */
    public Facts or(Facts others) {
        Map<Facet, Fact<?>> both = new EnumMap<>(others.byFacet);
        byFacet.forEach((facet, fact) -> {
            if (fact instanceof Fact.Known<?> || !both.containsKey(facet)) {
                both.put(facet, fact);
            }
        });
        return new Facts(both);
    }

    /** What a source answered; empty if it was not asked. */
    public Optional<Fact<?>> of(Facet facet) {
        return Optional.ofNullable(byFacet.get(facet));
    }

    /** The fact of a facet, in the type that its source gives; missing if it was not asked. */
    public <T> Fact<T> of(Facet facet, Class<T> type) {
        return switch (byFacet.get(facet)) {
            case Fact.Known<?>(var value) -> new Fact.Known<>(type.cast(value));
            case Fact.Missing<?>(var reason) -> new Fact.Missing<>(reason);
            case null -> new Fact.Missing<>(NOT_ASKED);
        };
    }

    /** The facets of which nothing is known; the event is always there. */
    public Map<Facet, MissingReason> missing() {
        Map<Facet, MissingReason> missing = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (facet != Facet.EVENT
                    && of(facet, Object.class) instanceof Fact.Missing<?>(var reason)) {
                missing.put(facet, reason);
            }
        }
        return missing;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && byFacet.equals(facts.byFacet);
    }

    @Override
    public int hashCode() {
        return byFacet.hashCode();
    }

    @Override
    public String toString() {
        return byFacet.toString();
    }
}
