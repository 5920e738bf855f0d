package io.gatecheck.ecs;

import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.ProviderGroup;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * The facts about a task that is judged from a text alone: nothing else is asked.
 *
 * @param noDefinition why its task definition is not known, if it is not
 * @param notTold why everything else is not known
 */
public record UnaskedFacts(MissingReason noDefinition, MissingReason notTold) {

    /** What follows from the task and its definition; every other facet is missing. */
    public Facts about(ObservedTask task, Optional<TaskDefinition> definition) {
        Facts facts = Facts.NONE;
        for (Facet facet : Facet.values()) {
            facts =
                    switch (facet) {
                        case EVENT, IMAGE_DIGEST -> facts;
                        case DEFINITION -> facts.with(facet, definition(definition));
                        case SERVICE, INGRESS ->
                                task.service().isEmpty()
                                        ? facts
                                        : facts.with(facet, new Fact.Missing<>(notTold));
                        case CAPACITY_PROVIDER ->
                                facts.with(
                                        facet,
                                        task.capacityProvider().isEmpty()
                                                ? new Fact.Known<>(ProviderGroup.NONE)
                                                : new Fact.Missing<>(notTold));
                        default -> facts.with(facet, new Fact.Missing<>(notTold));
                    };
        }
        return facts;
    }

    private Fact<?> definition(Optional<TaskDefinition> definition) {
        return definition
                .<Fact<?>>map(known -> new Fact.Known<>(DefinitionReader.content(known)))
                .orElseGet(() -> new Fact.Missing<>(noDefinition));
    }
}
