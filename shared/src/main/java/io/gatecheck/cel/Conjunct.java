package io.gatecheck.cel;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.PartialVars;
import io.gatecheck.cel.ReadPaths.ReadPath;
import io.gatecheck.cel.functions.NoValueException;
import io.gatecheck.cel.messages.Shown;
import io.gatecheck.cel.plan.BudgetSpentError;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Reading;
import io.gatecheck.task.Facet;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the parts of a condition that {@code &&} joins, able to say why it is false. */
final class Conjunct {

    private final String text;
    private final Interpreted program;
    private final Map<Long, ReadPath> paths;
    private final Phase knownFrom;

    private Conjunct(String text, Interpreted program, Map<Long, ReadPath> paths, Phase knownFrom) {
        this.text = text;
        this.program = program;
        this.paths = paths;
        this.knownFrom = knownFrom;
    }

    /**
     * The parts as written, those first that can be known earlier in the life of a task: what
     * breaks a policy while the task launches is what breaks it when the task runs, and one
     * violation.
     */
    static List<Conjunct> of(CelAbstractSyntaxTree ast, CelLanguage language) {
        return parts(ast.getExpr())
                .map(part -> conjunct(part, ast, language))
                .sorted(comparing(part -> part.knownFrom))
                .toList();
    }

    private static Stream<CelExpr> parts(CelExpr expr) {
        boolean joined =
                expr.getKind() == CelExpr.ExprKind.Kind.CALL
                        && expr.call().function().equals("_&&_");
        return joined ? expr.call().args().stream().flatMap(Conjunct::parts) : Stream.of(expr);
    }

    private static Conjunct conjunct(
            CelExpr part, CelAbstractSyntaxTree whole, CelLanguage language) {
        CelAbstractSyntaxTree ast =
                CelAbstractSyntaxTree.newCheckedAst(
                        part, whole.getSource(), whole.getReferenceMap(), whole.getTypeMap());
        String text =
                CelUnparserFactory.newUnparser()
                        .unparse(CelAbstractSyntaxTree.newParsedAst(part, whole.getSource()));
        return new Conjunct(
                text,
                Interpreted.of(ast, language),
                ReadPaths.of(whole, part),
                knownFrom(FieldReads.of(ast)));
    }

    private static Phase knownFrom(FieldSet read) {
        return read.facets().stream()
                .map(Facet::knownFrom)
                .max(naturalOrder())
                .orElse(Phase.LAUNCHING);
    }

    /** Why this part is false; empty if it is not, has no value, or depends on what is missing. */
    Optional<Explanation> unmet(PartialVars variables) {
        Map<ReadPath, String> readings = new LinkedHashMap<>();
        try {
            Object value = program.value(variables, (read, node) -> note(readings, node, read));
            return Boolean.FALSE.equals(value)
                    ? Optional.of(new Explanation(text, readings(readings)))
                    : Optional.empty();
        } catch (CelEvaluationException | NoValueException | BudgetSpentError e) {
            return Optional.empty();
        }
    }

    private void note(Map<ReadPath, String> readings, long node, Object value) {
        ReadPath path = paths.get(node);
        if (path == null) {
            return;
        }
        Optional<String> shown = Shown.value(value);
        if (shown.isPresent()) {
            readings.merge(
                    path,
                    shown.get(),
                    (before, now) ->
                            path.lastCounts() || before.equals(now)
                                    ? now
                                    : Shown.both(before, now));
        } else if (path.lastCounts()) {
            readings.remove(path);
        }
    }

    private static List<Reading> readings(Map<ReadPath, String> readings) {
        return readings.entrySet().stream()
                .map(read ->
                        new Reading(read.getKey().text(), read.getValue(), read.getKey().kind()))
                .toList();
    }
}
