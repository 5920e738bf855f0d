package io.gatecheck.cel.plan;

import io.gatecheck.cel.functions.NoValueException;
import java.util.Collection;
import java.util.Map;

/**
 * A loop over a list or the keys of a map: what the macros {@code all}, {@code exists}, {@code
 * exists_one}, {@code map} and {@code filter} all are.
 *
 * @param element the slot of the element
 * @param result the slot in which the result grows
 */
record LoopClosure(
        int element,
        int result,
        Closure range,
        Closure start,
        Closure goesOn,
        Closure step,
        Closure end)
        implements Closure {

    @Override
    public Object value(Frame frame) {
        Object over = range.value(frame);
        Collection<?> elements =
                over instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) over;
        frame.set(result, start.value(frame));
        for (Object one : elements) {
            frame.set(element, one);
            if (!goesOn.isTrue(frame)) {
                break;
            }
            frame.work().turn();
            frame.set(result, valueOrNone(frame));
        }
        return end.value(frame);
    }

    /**
     * A later turn of a loop can make up for one without a value, as {@code &&} and {@code ||} do.
     */
    private Object valueOrNone(Frame frame) {
        try {
            return step.value(frame);
        } catch (NoValueException e) {
            return e;
        }
    }
}
