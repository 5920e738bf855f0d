package io.gatecheck.cel.plan;

import io.gatecheck.cel.functions.PolicyVariables;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of an expression as plain Java. Has the value that CEL's interpreter gives it, or throws
 * if that has none.
 */
@FunctionalInterface
public interface Closure {

    Object value(Frame frame);

    default boolean isTrue(Frame frame) {
        return (Boolean) value(frame);
    }

    default long number(Frame frame) {
        return (Long) value(frame);
    }

    default String text(Frame frame) {
        return (String) value(frame);
    }

    default Collection<?> list(Frame frame) {
        return (Collection<?>) value(frame);
    }

    default Map<?, ?> map(Frame frame) {
        return (Map<?, ?>) value(frame);
    }

    default Optional<?> optional(Frame frame) {
        return (Optional<?>) value(frame);
    }

    /**
     * What an expression sees while it is evaluated: the task, perhaps a container, the parameters,
     * and the variables of its loops.
     */
    final class Frame {

        private final Object[] slots;
        private final Parameters parameters;
        private final Work work = new Work();

        public Frame(Subject subject, int slots) {
            this.slots = new Object[slots];
            this.slots[ClosureCompiler.TASK_SLOT] = subject.task();
            this.parameters = subject.parameters();
            subject.container().ifPresent(one -> this.slots[ClosureCompiler.CONTAINER_SLOT] = one);
        }

        Object get(int slot) {
            return slots[slot];
        }

        Object parameter(String name) {
            return PolicyVariables.plain(parameters.value(name));
        }

        void set(int slot, Object value) {
            slots[slot] = value;
        }

        /** What has been done in the evaluation. */
        Work work() {
            return work;
        }
    }
}
