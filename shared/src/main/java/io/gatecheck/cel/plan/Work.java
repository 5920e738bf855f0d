package io.gatecheck.cel.plan;

import java.util.Collection;
import java.util.Map;

/**
 * What one evaluation has done so far, counted rather than timed, so that the same policy and task
 * always end the same way. The budget is spent in some ten milliseconds.
 */
public final class Work {

    static final int MOST_TURNS = 1_000;
    static final long MOST_STEPS = 100_000;

    /** A step is worth about as much as comparing so many characters. */
    private static final int CHARACTERS_A_STEP = 256;

    /** A regular expression has at most 500 states, each of which can look at each character. */
    private static final int STEPS_A_MATCHED_CHARACTER = 8;

    private static final int ELEMENTS_A_STEP = 16;

    private int turns;
    private long steps;

    /** Counts one turn of a loop; all loops of an expression share the budget. */
    void turn() {
        if (++turns > MOST_TURNS) {
            throw new BudgetSpentError("it takes more than " + MOST_TURNS + " loop iterations");
        }
    }

    /** Counts one node of the expression, however little it does. */
    public void step() {
        spend(1);
    }

    /** Counts a call, before it is made, by what it can cost at most. */
    public void call(String function, Object subject, Object argument) {
        spend(cost(function, subject, argument));
    }

    /** Counts a call that only looks at its one operand. */
    public void look(Object subject) {
        spend(size(subject) / CHARACTERS_A_STEP);
    }

    private void spend(long more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new BudgetSpentError("it exceeds the evaluation budget");
        }
    }

    private static long cost(String function, Object subject, Object argument) {
        return switch (function) {
            case "matches", "matchesWhole" -> size(subject) * STEPS_A_MATCHED_CHARACTER;
            case "sets.contains", "sets.intersects", "sets.equivalent" ->
                    elements(subject) * elements(argument) / ELEMENTS_A_STEP;
            case "_==_", "_!=_", "@in" ->
                    (elements(subject) + elements(argument)) / ELEMENTS_A_STEP;
            default -> size(subject) * size(argument) / CHARACTERS_A_STEP;
        };
    }

    private static long elements(Object value) {
        return switch (value) {
            case Collection<?> items -> items.size();
            case Map<?, ?> map -> map.size();
            default -> 1;
        };
    }

    private static long size(Object value) {
        return switch (value) {
            case CharSequence text -> text.length() + 1L;
            case Collection<?> items -> {
                long sum = 1;
                for (Object item : items) {
                    sum += item instanceof CharSequence text ? text.length() + 1L : 1;
                }
                yield sum;
            }
            case Map<?, ?> map -> map.size() + 1L;
            default -> 1;
        };
    }
}
