package io.gatecheck.evaluation;

import io.gatecheck.task.FieldSet;

/**
 * A compiled expression that is true or false of a task. Compiled once, asked many times, from any
 * thread.
 */
public interface Condition {

    /** The fields that it reads, the records on the way to them included. */
    FieldSet fields();

    /** Asks it of a task, or of one container of the task. */
    Answer ask(Subject subject);

    /** What a condition says. */
    sealed interface Answer {

        /** It is true, whatever the missing facts may be. */
        record Holds() implements Answer {}

        /** It is false, whatever the missing facts may be. */
        record Broken(Explanation because) implements Answer {}

        /** It has no value, such as a key that is not in a map. */
        record Failed(String why) implements Answer {}

        /** The missing facts decide it. */
        record Undecided() implements Answer {}
    }
}
