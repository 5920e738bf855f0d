package io.gatecheck.task;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.ServiceName;

/**
 * All that we know of one task when we judge it.
 *
 * @param missing what we do not know
 */
public record TaskSnapshot(
        TaskArn arn, Account account, Task task, Phase phase, MissingFacts missing) {

    /** The same snapshot, of which these facts are missing. */
    public TaskSnapshot missing(MissingFacts others) {
        return new TaskSnapshot(arn, account, task, phase, others);
    }

    /** Where the task runs. */
    public Place place() {
        return new Place(
                account.id(),
                arn.region(),
                new ClusterName(task.cluster().name()),
                new ServiceName(task.service().name()));
    }
}
