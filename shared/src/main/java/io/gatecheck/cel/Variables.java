package io.gatecheck.cel;

import dev.cel.runtime.CelAttribute.Qualifier;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.PartialVars;
import io.gatecheck.cel.functions.PolicyVariables;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.task.FieldPath;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.TaskField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What CEL's interpreter sees of a subject: its variables, and which parts of them are missing. */
final class Variables {

    private static final Map<TaskField, List<CelAttributePattern>> PATTERNS =
            new ConcurrentHashMap<>();

    private Variables() {}

    /**
     * The variables for an expression.
     *
     * @param read the fields that it reads; what is missing besides does not concern it
     */
    static PartialVars of(Subject subject, FieldSet read) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(PolicyVariables.TASK, subject.task());
        subject.container()
                .ifPresent(container -> variables.put(PolicyVariables.CONTAINER, container));
        subject.parameters()
                .values()
                .forEach((name, value) ->
                        variables.put(
                                PolicyVariables.variable(name), PolicyVariables.plain(value)));
        return PartialVars.of(
                name -> Optional.ofNullable(variables.get(name)),
                subject.missing().fields().among(read).stream()
                        .flatMap(field ->
                                PATTERNS.computeIfAbsent(field, Variables::patterns).stream())
                        .toList());
    }

    private static List<CelAttributePattern> patterns(TaskField field) {
        return FieldPath.to(field).stream().map(Variables::pattern).toList();
    }

    /** Any element of a list counts, because CEL tells elements by their number. */
    private static CelAttributePattern pattern(FieldPath path) {
        CelAttributePattern pattern = CelAttributePattern.create(path.variable());
        for (TaskField step : path.steps()) {
            pattern = pattern.qualify(Qualifier.ofString(step.name()));
            if (step.isCollection() && !step.equals(path.field())) {
                pattern = pattern.qualify(Qualifier.ofWildCard());
            }
        }
        return pattern;
    }
}
