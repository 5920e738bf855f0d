package io.gatecheck.evaluator.intake;

import io.gatecheck.evaluator.response.RecordLaunches;
import io.gatecheck.policy.PolicyProblem;
import java.time.Duration;
import java.util.List;

/** The log of decisions. */
public interface DecisionLog {

    /** One message was dealt with. */
    void decided(Decision decision);

    /**
     * A batch was dealt with.
     *
     * @param calls how many calls into member accounts it took
     * @param recorded what came of recording its tasks for replay
     */
    void finished(
            List<Decision> decisions, int calls, RecordLaunches.Written recorded, Duration took);

    /** Policies cannot be compiled, and so judge nothing until they are fixed. */
    void rejected(List<PolicyProblem> problems);
}
