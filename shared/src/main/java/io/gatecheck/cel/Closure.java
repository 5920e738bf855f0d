package io.gatecheck.cel;

import io.gatecheck.task.Container;
import io.gatecheck.task.Task;
import java.util.Optional;

/**
 * A piece of an expression as plain Java. Has the value that CEL's interpreter gives it, or throws
 * where that has none.
 */
@FunctionalInterface
interface Closure {

    Object value(Frame frame);

    default boolean isTrue(Frame frame) {
        return (Boolean) value(frame);
    }

    /**
     * What an expression sees while it is evaluated: the task, perhaps a container, and the
     * variables of its loops.
     */
    final class Frame {

        private static final int BUDGET = 1_000;

        private final Object[] slots;
        private int iterations;

        Frame(Task task, Optional<Container> container, int slots) {
            this.slots = new Object[slots];
            this.slots[ClosureCompiler.TASK_SLOT] = task;
            container.ifPresent(one -> this.slots[ClosureCompiler.CONTAINER_SLOT] = one);
        }

        Object get(int slot) {
            return slots[slot];
        }

        void set(int slot, Object value) {
            slots[slot] = value;
        }

        /** Counts one turn of a loop; all loops of an expression share the budget. */
        void turn() {
            if (++iterations > BUDGET) {
                throw new BudgetSpentException(BUDGET);
            }
        }
    }
}
