package io.gatecheck.evaluator.facts;

import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.task.CapacityProviderSettings;
import io.gatecheck.task.ClusterSettings;
import io.gatecheck.task.DefinitionState;
import io.gatecheck.task.Facet;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.IngressRule;
import io.gatecheck.task.ServiceSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * What the sources said about one task.
 *
 * @param imagePulled whether its images are pulled, and so their digests known
 * @param service known and empty for a task that no service started
 * @param capacity known and empty for a task on no Auto Scaling group
 * @param ingress whom the security groups on its interfaces let in
 * @param scans of the images of its containers, by their names; those that there are
 */
public record FetchedFacts(
        Fact<Definition> definition,
        Fact<DefinitionState> revision,
        Fact<DescribedTask> described,
        Fact<Addresses> addresses,
        Fact<SubnetRoute> route,
        Fact<Boolean> imagePulled,
        Fact<Optional<ServiceSettings>> service,
        Fact<ClusterSettings> cluster,
        Fact<Optional<CapacityProviderSettings>> capacity,
        Fact<List<IngressRule>> ingress,
        Fact<Map<String, ImageScan>> scans) {

    /** Nothing was asked. */
    public static final FetchedFacts NONE =
            new FetchedFacts(
                    Fact.unread(),
                    Fact.unread(),
                    Fact.unread(),
                    Fact.unread(),
                    Fact.unread(),
                    Fact.unread(),
                    Fact.unread(),
                    Fact.unread(),
                    Fact.unread(),
                    Fact.unread(),
                    Fact.unread());

    /**
     * What can be told without asking any account.
     *
     * @param described tags included
     */
    public static FetchedFacts told(
            Optional<TaskDefinition> definition,
            Optional<DescribedTask> described,
            boolean imagesPulled) {
        return new FetchedFacts(
                definition
                        .<Fact<Definition>>map(
                                known -> new Fact.Known<>(DefinitionMapping.definition(known)))
                        .orElseGet(Fact::unread),
                Fact.unread(),
                described.<Fact<DescribedTask>>map(Fact.Known::new).orElseGet(Fact::unread),
                Fact.unread(),
                Fact.unread(),
                imagesPulled ? new Fact.Known<>(true) : Fact.unread(),
                Fact.unread(),
                Fact.unread(),
                Fact.unread(),
                Fact.unread(),
                Fact.unread());
    }

    /** The facets that are missing. */
    public Map<Facet, Missing<?>> missing() {
        Map<Facet, Missing<?>> missing = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (of(facet) instanceof Missing<?> reason) {
                missing.put(facet, reason);
            }
        }
        return missing;
    }

    private Fact<?> of(Facet facet) {
        return switch (facet) {
            case EVENT -> new Fact.Known<>(true);
            case DEFINITION -> definition;
            case REVISION -> revision;
            case TAGS -> described;
            case INTERFACES -> addresses;
            case ROUTES -> route;
            case SERVICE -> service;
            case CLUSTER -> cluster;
            case CAPACITY -> capacity;
            case INGRESS -> ingress;
            case SCAN -> scans;
            case IMAGE -> imagePulled;
        };
    }
}
