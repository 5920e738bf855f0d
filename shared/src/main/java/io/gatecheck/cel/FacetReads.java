package io.gatecheck.cel;

import static java.util.stream.Collectors.toUnmodifiableSet;

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
        fields(ast).forEach(field -> facets.add(field.facet()));
        return facets;
    }

    /** The fields that an expression reads, the records on the way to them included. */
    static Set<TaskField> fields(CelAbstractSyntaxTree ast) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .flatMap(node -> reads(node.expr(), ast))
                .collect(toUnmodifiableSet());
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
                    .flatMap(FacetReads::everythingIn);
        }
        return Stream.empty();
    }

    private static Stream<TaskField> everythingIn(CelType type) {
        if (type.kind() == CelKind.STRUCT) {
            return TaskField.reachableFrom(type.name());
        }
        return type.parameters().stream().flatMap(FacetReads::everythingIn);
    }
}
