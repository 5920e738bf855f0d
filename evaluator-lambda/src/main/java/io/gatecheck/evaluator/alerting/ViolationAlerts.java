package io.gatecheck.evaluator.alerting;

import io.gatecheck.organization.Account;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.task.TaskArn;
import io.gatecheck.violation.Violation;

/** Tells people of the violations whose alert is pending. */
public interface ViolationAlerts {

    /**
     * Tells the owner of the account about a violation, once however often it is asked. Throws
     * nothing that the channel answers with.
     *
     * @param account the account that owns the violation
     * @param task the task in which it was seen last
     * @param policy the policy that it breaks, with the way to fix it
     */
    Outcome raise(Violation violation, Account account, TaskArn task, PolicyDocument policy);

    /** What came of an alert. */
    sealed interface Outcome {

        /** People were told. */
        record Sent() implements Outcome {}

        /** There was nothing to tell, or another process is telling it. */
        record NothingPending() implements Outcome {}

        /**
         * It did not arrive, and stays pending; worth another try.
         *
         * @param why in a sentence without secrets
         */
        record Failed(String why) implements Outcome {}
    }
}
