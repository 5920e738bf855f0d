package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskField;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which facets an expression reads, derived from its checked tree: those of every field that it
 * selects, and, where it hands a whole record to a function or an operator, those of everything in
 * the record.
 */
final class FacetReads {

    /**
     * They look at how many or which elements there are, or hand them on; not into the elements.
     */
    private static final Set<String> LOOK_AT_SHAPE =
            Set.of("size", "_[_]", "_[?_]", "hasValue", "value", "orValue", "_+_", "_?_:_");

    private FacetReads() {}

    static Set<Facet> of(CelAbstractSyntaxTree ast) {
        EnumSet<Facet> facets = EnumSet.noneOf(Facet.class);
        CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .flatMap(node -> reads(node.expr(), ast))
                .forEach(facets::add);
        return facets;
    }

    private static Stream<Facet> reads(CelExpr expr, CelAbstractSyntaxTree ast) {
        if (expr.getKind() == Kind.SELECT) {
            CelType owner = ast.getTypeOrThrow(expr.select().operand().id());
            return owner.kind() == CelKind.STRUCT
                    ? Stream.of(TaskField.of(owner.name(), expr.select().field()).facet())
                    : Stream.empty();
        }
        if (expr.getKind() == Kind.CALL && !LOOK_AT_SHAPE.contains(expr.call().function())) {
            return Stream.concat(expr.call().target().stream(), expr.call().args().stream())
                    .flatMap(operand -> ast.getType(operand.id()).stream())
                    .flatMap(FacetReads::everythingIn);
        }
        return Stream.empty();
    }

    private static Stream<Facet> everythingIn(CelType type) {
        if (type.kind() == CelKind.STRUCT) {
            return TaskField.reachableFrom(type.name()).map(TaskField::facet);
        }
        return type.parameters().stream().flatMap(FacetReads::everythingIn);
    }
}
