package io.gatecheck.cli.definition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The task definitions whose ARN is known, because ECS described them. */
public final class KnownDefinitions {

    /** None. */
    public static final KnownDefinitions NONE = new KnownDefinitions(Map.of());

    private final Map<String, TaskDefinition> byArn;

    private KnownDefinitions(Map<String, TaskDefinition> byArn) {
        this.byArn = Map.copyOf(byArn);
    }

    /** Those of several files. */
    public static KnownDefinitions all(Collection<KnownDefinitions> some) {
        Map<String, TaskDefinition> all = new HashMap<>();
        some.forEach(each -> all.putAll(each.byArn));
        return new KnownDefinitions(all);
    }

    /** What was read from the output of {@code describe-task-definition}; none from its input. */
    static KnownDefinitions read(Value definition) {
        String arn = definition.at("taskDefinitionArn").text();
        return arn.isEmpty()
                ? NONE
                : new KnownDefinitions(
                        Map.of(arn, RecordReader.OF_DESCRIBED.definition(definition)));
    }

    Optional<TaskDefinition> of(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }
}
