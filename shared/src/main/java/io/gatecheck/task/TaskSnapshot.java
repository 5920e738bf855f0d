package io.gatecheck.task;

import io.gatecheck.organization.Account;
import java.util.Map;

/**
 * All that we know of one task when we judge it.
 *
 * @param missing the facets that could not be had, each with the reason in a sentence; {@link
 *     Facet#EVENT} is never missing
 */
public record TaskSnapshot(
        TaskArn arn, Account account, Task task, Phase phase, Map<Facet, String> missing) {

    public TaskSnapshot {
        missing = Map.copyOf(missing);
    }

    /** Where the task runs. */
    public TaskPlace place() {
        return new TaskPlace(account.id(), arn.region(), task.cluster(), task.service());
    }
}
