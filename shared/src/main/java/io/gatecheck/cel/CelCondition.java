package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.gatecheck.evaluation.Condition;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A checked CEL expression of type bool. The answer costs one evaluation; only a false one is
 * evaluated again, to explain it.
 */
final class CelCondition implements Condition {

    private final String text;
    private final Set<Facet> reads;
    private final CelRuntime.Program program;
    private final Optional<ClosureCompiler.Compiled> fast;
    private final List<Conjunct> conjuncts;

    CelCondition(String text, CelAbstractSyntaxTree ast, CelLanguage language) {
        this.text = text;
        this.reads = FacetReads.of(ast);
        this.program = language.program(ast);
        this.fast = ClosureCompiler.compile(ast);
        this.conjuncts = Conjunct.of(ast, language);
    }

    @Override
    public Set<Facet> reads() {
        return reads;
    }

    @Override
    public Answer ask(Task task, Optional<Container> container) {
        return fast.isPresent()
                ? askClosure(fast.get(), task, container)
                : askInterpreter(task, container);
    }

    private Answer askClosure(
            ClosureCompiler.Compiled compiled, Task task, Optional<Container> container) {
        try {
            return compiled.closure().isTrue(new Closure.Frame(task, container, compiled.slots()))
                    ? new Answer.Holds()
                    : new Answer.Broken(explain(variables(task, container)));
        } catch (NoValueException | BudgetSpentException e) {
            return failed(e);
        }
    }

    /** The same answer from CEL's own interpreter; a test holds the one to the other. */
    Answer askInterpreter(Task task, Optional<Container> container) {
        Map<String, Object> variables = variables(task, container);
        try {
            return Boolean.TRUE.equals(program.eval(variables))
                    ? new Answer.Holds()
                    : new Answer.Broken(explain(variables));
        } catch (CelEvaluationException e) {
            return failed(e);
        }
    }

    /** Whether it is run as plain Java. */
    boolean isFast() {
        return fast.isPresent();
    }

    private Answer failed(Exception e) {
        return new Answer.Failed("'" + text.strip() + "' has no value: " + rootMessage(e));
    }

    static Map<String, Object> variables(Task task, Optional<Container> container) {
        return container.isPresent()
                ? Map.of(CelLanguage.TASK, task, CelLanguage.CONTAINER, container.get())
                : Map.of(CelLanguage.TASK, task);
    }

    private Explanation explain(Map<String, Object> variables) {
        return conjuncts.stream()
                .flatMap(conjunct -> conjunct.unmet(variables).stream())
                .findFirst()
                .orElseGet(() -> new Explanation(text.strip(), List.of()));
    }

    /** CEL names a missing key in its innermost cause, and nothing but the key. */
    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && !(root instanceof NoValueException)) {
            root = root.getCause();
        }
        boolean missingKey =
                root.getClass().getSimpleName().equals("CelAttributeNotFoundException");
        return missingKey
                ? "there is no '" + root.getMessage() + "'"
                : String.valueOf(root.getMessage());
    }
}
