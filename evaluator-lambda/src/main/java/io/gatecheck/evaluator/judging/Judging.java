package io.gatecheck.evaluator.judging;

/** What came of judging one task. */
public sealed interface Judging {

    /** Every policy in scope was asked. */
    record Done(JudgedTask task) implements Judging {}

    /** No policy applies where the task runs; nothing was fetched. */
    record OutOfScope() implements Judging {}

    /** It could not be judged. */
    record Failed(Failure failure) implements Judging {}
}
