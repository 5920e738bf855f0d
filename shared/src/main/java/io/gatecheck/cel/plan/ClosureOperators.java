package io.gatecheck.cel.plan;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionOverload;
import io.gatecheck.cel.functions.NoValueException;
import io.gatecheck.cel.functions.PolicyFunctions;
import java.util.List;
import java.util.Optional;

/**
 * CEL's operators and functions as plain Java, as far as they are used in policies and have the
 * same meaning there.
 */
final class ClosureOperators {

    private static final List<Family> FAMILIES =
            List.of(
                    LogicClosures::find,
                    ComparisonClosures::find,
                    ArithmeticClosures::find,
                    CollectionClosures::find,
                    OptionalClosures::find,
                    TextClosures::find,
                    ClosureOperators::ours);

    private ClosureOperators() {}

    /** Operators that belong together. */
    @FunctionalInterface
    interface Family {

        /**
         * The operator, bound to its operands; empty if it is not one of these.
         *
         * @param operands at least one
         */
        Optional<Closure> find(String function, List<Operand> operands);
    }

    /** The operator or function, bound to its operands; empty if only the interpreter knows it. */
    static Optional<Closure> find(String function, List<Operand> operands) {
        if (operands.isEmpty()) {
            return Optional.empty();
        }
        return FAMILIES.stream()
                .flatMap(family -> family.find(function, operands).stream())
                .findFirst();
    }

    /** The functions of the policy language itself, by the very code that the interpreter calls. */
    private static Optional<Closure> ours(String function, List<Operand> operands) {
        return PolicyFunctions.all().stream()
                .filter(known -> known.implementation().called().equals(function))
                .findFirst()
                .map(known ->
                        called(
                                function,
                                known.implementation().binding().getDefinition(),
                                operands));
    }

    private static Closure called(
            String function, CelFunctionOverload body, List<Operand> operands) {
        Closure[] closures = operands.stream().map(Operand::closure).toArray(Closure[]::new);
        return frame -> {
            Object[] values = new Object[closures.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = closures[i].value(frame);
            }
            if (values.length == 2) {
                frame.work().call(function, values[0], values[1]);
            } else {
                frame.work().look(values[0]);
            }
            try {
                return body.apply(values);
            } catch (CelEvaluationException e) {
                throw new NoValueException(String.valueOf(e.getMessage()), e);
            }
        };
    }
}
