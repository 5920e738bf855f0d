package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelKind;
import java.util.Optional;

/**
 * Finds what type-checks but is not offered: joining lists, which in a loop doubles memory at each
 * step, and building records.
 */
final class ForbiddenParts {

    /**
     * One of them.
     *
     * @param offset in the expression, in characters from 0
     */
    record ForbiddenPart(int offset, String message) {}

    private ForbiddenParts() {}

    static Optional<ForbiddenPart> firstIn(CelAbstractSyntaxTree ast) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .flatMap(node -> forbidden(node.expr(), ast).stream())
                .findFirst();
    }

    private static Optional<ForbiddenPart> forbidden(CelExpr expr, CelAbstractSyntaxTree ast) {
        if (expr.getKind() == Kind.STRUCT) {
            return found(expr, ast, "A policy cannot build records.");
        }
        boolean joinsLists =
                expr.getKind() == Kind.CALL
                        && expr.call().function().equals("_+_")
                        && ast.getTypeOrThrow(expr.id()).kind() == CelKind.LIST;
        if (joinsLists && !isWrittenByMacro(expr.call())) {
            return found(expr, ast, "Lists cannot be joined with '+'.");
        }
        return Optional.empty();
    }

    /**
     * The macros {@code map} and {@code filter} collect their result in a variable that no author
     * can name.
     */
    private static boolean isWrittenByMacro(CelExpr.CelCall call) {
        CelExpr first = call.args().get(0);
        return first.getKind() == Kind.IDENT && first.ident().name().startsWith("@");
    }

    private static Optional<ForbiddenPart> found(
            CelExpr expr, CelAbstractSyntaxTree ast, String message) {
        int offset = ast.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
        return Optional.of(new ForbiddenPart(offset, message));
    }
}
