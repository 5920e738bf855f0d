package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.PartialVars;
import io.gatecheck.cel.functions.NoValueException;
import io.gatecheck.cel.plan.BudgetSpentError;
import io.gatecheck.cel.plan.Closure;
import io.gatecheck.cel.plan.ClosureCompiler;
import io.gatecheck.evaluation.Condition;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.task.FieldSet;
import java.util.List;
import java.util.Optional;

/**
 * A checked CEL expression of type bool. The answer costs one evaluation; only a false one is
 * evaluated again, to explain it. If everything that it reads is known, it runs as plain Java;
 * CEL's interpreter serves the rest, because it knows what follows from what is missing.
 */
final class CelCondition implements Condition {

    private final String text;
    private final FieldSet fields;
    private final Interpreted program;
    private final Optional<ClosureCompiler.Compiled> fast;
    private final List<Conjunct> conjuncts;

    CelCondition(String text, CelAbstractSyntaxTree ast, CelLanguage language) {
        this.text = text;
        this.fields = FieldReads.of(ast);
        this.program = Interpreted.of(ast, language);
        this.fast = ClosureCompiler.compile(ast);
        this.conjuncts = Conjunct.of(ast, language);
    }

    @Override
    public FieldSet fields() {
        return fields;
    }

    @Override
    public Answer ask(Subject subject) {
        return fast.isPresent() && !subject.missing().concern(fields)
                ? askClosure(fast.get(), subject)
                : askInterpreter(subject);
    }

    private Answer askClosure(ClosureCompiler.Compiled compiled, Subject subject) {
        try {
            return compiled.closure().isTrue(new Closure.Frame(subject, compiled.slots()))
                    ? new Answer.Holds()
                    : new Answer.Broken(explain(Variables.of(subject, fields)));
        } catch (NoValueException | BudgetSpentError e) {
            return failed(e);
        }
    }

    /**
     * The same answer from CEL's own interpreter; tests hold the one to the other. What uses up its
     * work with something missing might not have with everything known.
     */
    Answer askInterpreter(Subject subject) {
        PartialVars variables = Variables.of(subject, fields);
        boolean isPartial = !variables.unknowns().isEmpty();
        try {
            return switch (program.value(variables)) {
                case Boolean holds when holds -> new Answer.Holds();
                case Boolean _ -> new Answer.Broken(explain(variables));
                default -> new Answer.Undecided();
            };
        } catch (CelEvaluationException | NoValueException e) {
            return failed(e);
        } catch (BudgetSpentError e) {
            return isPartial ? new Answer.Undecided() : failed(e);
        }
    }

    /** Whether it is run as plain Java. */
    boolean isFast() {
        return fast.isPresent();
    }

    private Answer failed(Throwable e) {
        return new Answer.Failed("'" + text.strip() + "' cannot be evaluated: " + rootMessage(e));
    }

    private Explanation explain(PartialVars variables) {
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
                ? "there is no key '" + root.getMessage() + "'"
                : String.valueOf(root.getMessage());
    }
}
