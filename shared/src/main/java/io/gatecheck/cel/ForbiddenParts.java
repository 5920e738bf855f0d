package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what type-checks but is not offered: joining lists, which in a loop doubles memory at each
 * step, handing on lists of lists, whose size is a product, and building records.
 */
final class ForbiddenParts {

    /**
     * One of them.
     *
     * @param offset in the expression, in characters from 0
     */
    record ForbiddenPart(int offset, String message) {}

    private static final Set<String> LOOK_AT_SHAPE =
            Set.of("size", "_[_]", "_[?_]", "_?_:_", "hasValue", "value", "orValue");

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
            return found(expr, ast, "A policy cannot construct records.");
        }
        if (expr.getKind() == Kind.CALL && !LOOK_AT_SHAPE.contains(expr.call().function())) {
            boolean takesNested =
                    Stream.concat(expr.call().target().stream(), expr.call().args().stream())
                            .flatMap(operand -> ast.getType(operand.id()).stream())
                            .anyMatch(type -> nesting(type) > 1);
            if (takesNested && !isWrittenByMacro(expr.call())) {
                return found(
                        expr, ast, "Lists of lists cannot be compared or passed to a function.");
            }
        }
        if (ast.getType(expr.id()).filter(type -> nesting(type) > 2).isPresent()) {
            return found(expr, ast, "Lists and maps can be nested at most two levels deep.");
        }
        boolean joinsLists =
                expr.getKind() == Kind.CALL
                        && expr.call().function().equals("_+_")
                        && ast.getTypeOrThrow(expr.id()).kind() == CelKind.LIST;
        if (joinsLists && !isWrittenByMacro(expr.call())) {
            return found(expr, ast, "Lists cannot be concatenated with '+'.");
        }
        return Optional.empty();
    }

    /** How deep lists and maps stand in each other. */
    private static int nesting(CelType type) {
        int inside = type.parameters().stream().mapToInt(ForbiddenParts::nesting).max().orElse(0);
        boolean holds = type.kind() == CelKind.LIST || type.kind() == CelKind.MAP;
        return holds ? inside + 1 : inside;
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
