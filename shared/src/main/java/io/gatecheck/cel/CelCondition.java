package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import io.gatecheck.evaluation.Condition;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskField;
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
    private final Set<TaskField> fields;
    private final Interpreted program;
    private final Optional<ClosureCompiler.Compiled> fast;
    private final List<Conjunct> conjuncts;

    CelCondition(String text, CelAbstractSyntaxTree ast, CelLanguage language) {
        this.text = text;
        this.reads = FacetReads.of(ast);
        this.fields = FacetReads.fields(ast);
        this.program = Interpreted.of(ast, language);
        this.fast = ClosureCompiler.compile(ast);
        this.conjuncts = Conjunct.of(ast, language);
    }

    @Override
    public Set<Facet> reads() {
        return reads;
    }

    @Override
    public Set<TaskField> fields() {
        return fields;
    }

    @Override
    public Answer ask(Subject subject) {
        return fast.isPresent() ? askClosure(fast.get(), subject) : askInterpreter(subject);
    }

    private Answer askClosure(ClosureCompiler.Compiled compiled, Subject subject) {
        try {
            return compiled.closure().isTrue(new Closure.Frame(subject, compiled.slots()))
                    ? new Answer.Holds()
                    : new Answer.Broken(explain(CelLanguage.variables(subject)));
        } catch (NoValueException | BudgetSpentError e) {
            return failed(e);
        }
    }

    /** The same answer from CEL's own interpreter; a test holds the one to the other. */
    Answer askInterpreter(Subject subject) {
        Map<String, Object> variables = CelLanguage.variables(subject);
        try {
            return Boolean.TRUE.equals(program.value(variables))
                    ? new Answer.Holds()
                    : new Answer.Broken(explain(variables));
        } catch (CelEvaluationException | NoValueException | BudgetSpentError e) {
            return failed(e);
        }
    }

    /** Whether it is run as plain Java. */
    boolean isFast() {
        return fast.isPresent();
    }

    private Answer failed(Throwable e) {
        return new Answer.Failed("'" + text.strip() + "' has no value: " + rootMessage(e));
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
