package io.gatecheck.cel;

import dev.cel.bundle.Cel;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.validator.CelAstValidator;
import io.gatecheck.cel.functions.NoValueException;
import io.gatecheck.cel.functions.Patterns;
import java.util.Set;

/** Finds regular expressions that are written out and are none, or are too large. */
final class RegexValidator implements CelAstValidator {

    private static final Set<String> MATCHING = Set.of("matches", "matchesWhole");

    private final Patterns patterns = new Patterns();

    @Override
    public void validate(CelNavigableAst ast, Cel cel, IssuesFactory issues) {
        ast.getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(expr ->
                        expr.getKind() == Kind.CALL && MATCHING.contains(expr.call().function()))
                .flatMap(expr -> expr.call().args().stream().skip(expr.call().args().size() - 1L))
                .filter(RegexValidator::isText)
                .forEach(regex -> validate(regex, issues));
    }

    private void validate(CelExpr regex, IssuesFactory issues) {
        try {
            patterns.check(regex.constant().stringValue());
        } catch (NoValueException e) {
            issues.addError(regex.id(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean isText(CelExpr expr) {
        return expr.getKind() == Kind.CONSTANT
                && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
