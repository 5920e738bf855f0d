package io.gatecheck.policy;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.Place;
import java.util.List;
import java.util.Optional;

/**
 * The content of a policy, as its author wrote it.
 *
 * @param parameters the values that its expressions call by name
 * @param when if false, the policy does not apply to the task; absent means it always does
 * @param eachContainer whether the requirement is judged once for every container, bound to {@code
 *     container}
 * @param require what must be true
 * @param message the text of a violation, with placeholders such as {@code {task.service.name}}
 * @param action what is to follow from a violation; see {@link #effectiveAction()}
 * @param stop the limits of the action; present if the action is to stop
 * @param tests the tests of the policy
 */
public record PolicyDocument(
        PolicyId id,
        PolicyMetadata metadata,
        Scope scope,
        List<Parameter> parameters,
        Optional<Expression> when,
        boolean eachContainer,
        Expression require,
        MessageTemplate message,
        Action action,
        Optional<StopLimits> stop,
        Rollout rollout,
        Remediation remediation,
        List<PolicyTest> tests) {

    public PolicyDocument {
        parameters = List.copyOf(parameters);
        tests = List.copyOf(tests);
    }

    /** Whether a task at this place is judged. */
    public boolean appliesAt(Place place, Account account) {
        return rollout.enabled() && scope.covers(place, account);
    }

    /** Whether tasks in this account can be judged, in some Region, cluster and service. */
    public boolean appliesIn(Account account) {
        return rollout.enabled() && scope.coversAccount(account);
    }

    /** What follows from a violation now: nothing beyond its record while the policy observes. */
    public Action effectiveAction() {
        return rollout.observes() ? Action.AUDIT : action;
    }

    /** The values of its parameters for tasks at this place. */
    public Parameters parametersAt(Place place, Account account) {
        return Parameters.of(parameters, parameter -> parameter.at(place, account));
    }
}
