package io.gatecheck.cel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import io.gatecheck.cel.functions.Patterns;
import io.gatecheck.cel.functions.PolicyFunctions;
import io.gatecheck.cel.plan.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * An expression as CEL's interpreter runs it, stopped when it takes too much work. The interpreter
 * looks at no clock and at no interruption; what can stop it is a listener that hears of every
 * step.
 */
final class Interpreted {

    private static final Set<String> CHEAP = Set.of("_[_]", "_[?_]", "_&&_", "_||_", "_+_");

    private static final Set<String> OURS =
            PolicyFunctions.all().stream()
                    .map(function -> function.implementation().called())
                    .collect(toUnmodifiableSet());

    private final CelRuntime.Program program;

    /** The calls with two operands, by the id of the first and of the second. */
    private final Set<Long> firsts;

    private final Map<Long, Call> seconds;

    /** The operands of our functions that have no other. */
    private final Set<Long> onlys;

    private record Call(String function, long first) {}

    private Interpreted(CelRuntime.Program program, Map<Long, Call> seconds, Set<Long> onlys) {
        this.program = program;
        this.seconds = Map.copyOf(seconds);
        this.onlys = Set.copyOf(onlys);
        this.firsts = Set.copyOf(seconds.values().stream().map(Call::first).toList());
    }

    static Interpreted of(CelAbstractSyntaxTree ast, CelLanguage language) {
        Map<Long, Call> seconds = new HashMap<>();
        Set<Long> onlys = new HashSet<>();
        CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(expr -> expr.getKind() == Kind.CALL)
                .forEach(expr -> {
                    List<CelExpr> operands = new ArrayList<>();
                    expr.call().target().ifPresent(operands::add);
                    operands.addAll(expr.call().args());
                    if (operands.size() == 2 && !CHEAP.contains(expr.call().function())) {
                        seconds.put(
                                operands.get(1).id(),
                                new Call(expr.call().function(), operands.get(0).id()));
                    }
                    if (operands.size() == 1 && OURS.contains(expr.call().function())) {
                        onlys.add(operands.get(0).id());
                    }
                });
        return new Interpreted(language.program(ast), seconds, onlys);
    }

    /** The value of the expression; a {@link CelUnknownSet} if what is missing decides it. */
    Object value(PartialVars variables) throws CelEvaluationException {
        return value(variables, (_, _) -> {});
    }

    /**
     * The value of the expression; a {@link CelUnknownSet} if what is missing decides it.
     *
     * @param listener hears of the value of every node, by the node's id
     */
    Object value(PartialVars variables, ObjLongConsumer<Object> listener)
            throws CelEvaluationException {
        Work work = new Work();
        Map<Long, Object> operands = new HashMap<>();
        return program.trace(
                variables,
                (expr, value) -> {
                    work.step();
                    listener.accept(value, expr.id());
                    if (firsts.contains(expr.id())) {
                        operands.put(expr.id(), value);
                    }
                    if (onlys.contains(expr.id())) {
                        work.look(value);
                    }
                    Call call = seconds.get(expr.id());
                    if (call != null && operands.containsKey(call.first())) {
                        Object first = operands.get(call.first());
                        if (call.function().equals("matches") && value instanceof String regex) {
                            Patterns.mustBeSmall(regex);
                        }
                        work.call(call.function(), first, value);
                    }
                });
    }
}
