package io.gatecheck.evaluation;

import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskField;
import java.util.Set;

/**
 * A compiled expression that is true or false of a task. Compiled once, asked many times, from any
 * thread.
 */
public interface Condition {

    /** The facets that must be known before it may be asked. */
    Set<Facet> reads();

    /** The fields that it reads, the records on the way to them included. */
    Set<TaskField> fields();

    /** Asks it of a task, or of one container of the task. */
    Answer ask(Subject subject);

    /** What a condition says. */
    sealed interface Answer {

        /** It is true. */
        record Holds() implements Answer {}

        /** It is false. */
        record Broken(Explanation because) implements Answer {}

        /** It has no value, such as a key that is not in a map. */
        record Failed(String why) implements Answer {}
    }
}
