package io.gatecheck.evaluation;

import io.gatecheck.task.FieldSet;

/** The compiled message of a policy. */
public interface Wording {

    /** The fields of the values that it shows. */
    FieldSet fields();

    /**
     * The message for a task, or for one container of it. A value that cannot be had is shown as
     * {@code ?}.
     */
    String of(Subject subject);
}
