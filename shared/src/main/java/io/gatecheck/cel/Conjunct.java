package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import io.gatecheck.cel.ReadPaths.ReadPath;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Reading;
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

    private Conjunct(String text, Interpreted program, Map<Long, ReadPath> paths) {
        this.text = text;
        this.program = program;
        this.paths = paths;
    }

    static List<Conjunct> of(CelAbstractSyntaxTree ast, CelLanguage language) {
        return parts(ast.getExpr()).map(part -> conjunct(part, ast, language)).toList();
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
        return new Conjunct(text, Interpreted.of(ast, language), ReadPaths.of(whole, part));
    }

    /** Why this part is false; empty where it is not, or has no value. */
    Optional<Explanation> unmet(Map<String, Object> variables) {
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
