package io.gatecheck.cel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.TaskField;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields an expression reads, derived from its checked tree: every one that it selects, the
 * records on the way included, and, if it passes a whole record to a function or an operator,
 * everything in the record.
 */
final class FieldReads {

    /**
     * They look at how many or which elements there are, or hand them on; not into the elements.
     */
    private static final Set<String> LOOK_AT_SHAPE =
            Set.of("size", "_[_]", "_[?_]", "hasValue", "value", "orValue", "_+_", "_?_:_");

    private FieldReads() {}

    static FieldSet of(CelAbstractSyntaxTree ast) {
        return FieldSet.of(
                CelNavigableAst.fromAst(ast)
                        .getRoot()
                        .allNodes()
                        .flatMap(node -> reads(node.expr(), ast))
                        .collect(toUnmodifiableSet()));
    }

    private static Stream<TaskField> reads(CelExpr expr, CelAbstractSyntaxTree ast) {
        if (expr.getKind() == Kind.SELECT) {
            CelType owner = ast.getTypeOrThrow(expr.select().operand().id());
            return owner.kind() == CelKind.STRUCT
                    ? Stream.of(TaskField.of(owner.name(), expr.select().field()))
                    : Stream.empty();
        }
        if (expr.getKind() == Kind.CALL && !LOOK_AT_SHAPE.contains(expr.call().function())) {
            return Stream.concat(expr.call().target().stream(), expr.call().args().stream())
                    .flatMap(operand -> ast.getType(operand.id()).stream())
                    .flatMap(FieldReads::everythingIn);
        }
        return Stream.empty();
    }

    private static Stream<TaskField> everythingIn(CelType type) {
        if (type.kind() == CelKind.STRUCT) {
            return TaskField.reachableFrom(type.name());
        }
        return type.parameters().stream().flatMap(FieldReads::everythingIn);
    }
}
