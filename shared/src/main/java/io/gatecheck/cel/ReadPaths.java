package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import io.gatecheck.cel.functions.PolicyVariables;
import io.gatecheck.evaluation.Explanation.Kind;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.TaskField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the nodes of an expression read, as people would point at it: {@code
 * task.network.publicIps}, {@code task.containers[].image.registry}, {@code task.tags["owner"]}.
 */
final class ReadPaths {

    /**
     * One thing that is read.
     *
     * @param kind where the value comes from
     * @param lastCounts whether, of the values read in a loop, only the last one matters, because
     *     it ended the loop
     */
    record ReadPath(String text, Kind kind, boolean lastCounts) {

        private ReadPath then(String more, boolean morePerTask) {
            return new ReadPath(text + more, morePerTask ? Kind.PER_TASK : kind, lastCounts);
        }

        /** More than the problem itself: shown, but not part of the identity of a violation. */
        private ReadPath asContext() {
            return new ReadPath(text, kind == Kind.LASTING ? Kind.PER_TASK : kind, lastCounts);
        }
    }

    private final CelAbstractSyntaxTree ast;
    private final Map<Long, ReadPath> paths = new HashMap<>();

    private ReadPaths(CelAbstractSyntaxTree ast) {
        this.ast = ast;
    }

    /** The paths by the id of the node that reads them; only the longest path of each chain. */
    static Map<Long, ReadPath> of(CelAbstractSyntaxTree ast, CelExpr expr) {
        ReadPaths reads = new ReadPaths(ast);
        reads.walk(
                expr,
                Map.of(
                        PolicyVariables.TASK,
                                new ReadPath(PolicyVariables.TASK, Kind.LASTING, false),
                        PolicyVariables.CONTAINER,
                                new ReadPath(PolicyVariables.CONTAINER, Kind.LASTING, false)));
        return Map.copyOf(reads.paths);
    }

    private void walk(CelExpr expr, Map<String, ReadPath> names) {
        Optional<ReadPath> path = pathOf(expr, names);
        if (path.isPresent()) {
            paths.put(expr.id(), isImage(expr) ? path.get().asContext() : path.get());
            return;
        }
        switch (expr.getKind()) {
            case SELECT -> walk(expr.select().operand(), names);
            case CALL -> {
                expr.call().target().ifPresent(target -> walk(target, names));
                expr.call().args().forEach(argument -> walk(argument, names));
            }
            case LIST -> expr.list().elements().forEach(element -> walk(element, names));
            case MAP -> expr.map().entries().forEach(entry -> walk(entry.value(), names));
            case COMPREHENSION -> walk(expr.comprehension(), names);
            case CONSTANT, IDENT, STRUCT, NOT_SET -> {}
        }
    }

    private void walk(CelExpr.CelComprehension loop, Map<String, ReadPath> names) {
        walk(loop.iterRange(), names);
        Map<String, ReadPath> inside = new HashMap<>(names);
        inside.remove(loop.iterVar());
        pathOf(loop.iterRange(), names)
                .filter(range -> range.kind() != Kind.PARAMETER)
                .map(range -> new ReadPath(range.text() + "[]", range.kind(), isAll(loop)))
                .ifPresent(element -> inside.put(loop.iterVar(), element));
        walk(loop.loopStep(), inside);
        if (isAll(loop) && paths.containsValue(inside.get(loop.iterVar()))) {
            paths.computeIfPresent(loop.iterRange().id(), (_, list) -> list.asContext());
        }
    }

    /** The macro {@code all} starts from true and ends at the first element that is false. */
    private static boolean isAll(CelExpr.CelComprehension loop) {
        CelExpr start = loop.accuInit();
        return start.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && start.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE
                && start.constant().booleanValue();
    }

    private Optional<ReadPath> pathOf(CelExpr expr, Map<String, ReadPath> names) {
        return switch (expr.getKind()) {
            case IDENT -> named(expr.ident().name(), names);
            case SELECT ->
                    pathOf(expr.select().operand(), names)
                            .map(operand ->
                                    operand.then(
                                            "." + expr.select().field(), isPerTask(expr.select())));
            case CALL ->
                    isPresentValue(expr.call())
                            ? expr.call().target().flatMap(target -> pathOf(target, names))
                            : indexed(expr.call(), names);
            case CONSTANT, LIST, MAP, STRUCT, COMPREHENSION, NOT_SET -> Optional.empty();
        };
    }

    private static Optional<ReadPath> named(String name, Map<String, ReadPath> names) {
        return PolicyVariables.name(name).isPresent()
                ? Optional.of(new ReadPath(name, Kind.PARAMETER, false))
                : Optional.ofNullable(names.get(name));
    }

    /** The value of an optional one reads as the optional does. */
    private static boolean isPresentValue(CelExpr.CelCall call) {
        return call.function().equals("value") && call.args().isEmpty();
    }

    private Optional<ReadPath> indexed(CelExpr.CelCall call, Map<String, ReadPath> names) {
        boolean isIndex = call.function().equals("_[_]") || call.function().equals("_[?_]");
        if (!isIndex || call.args().get(1).getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return Optional.empty();
        }
        CelConstant key = call.args().get(1).constant();
        String text =
                key.getKind() == CelConstant.Kind.STRING_VALUE
                        ? "[\"" + key.stringValue() + "\"]"
                        : "[…]";
        return pathOf(call.args().get(0), names).map(operand -> operand.then(text, false));
    }

    /** A whole image has a tag, which the next deployment changes and the problem outlives. */
    private boolean isImage(CelExpr expr) {
        return ast.getTypeOrThrow(expr.id()).name().equals(ContainerImage.class.getName());
    }

    private boolean isPerTask(CelExpr.CelSelect select) {
        CelType owner = ast.getTypeOrThrow(select.operand().id());
        return owner.kind() == CelKind.STRUCT
                && TaskField.of(owner.name(), select.field()).perTask();
    }
}
