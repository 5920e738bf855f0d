package io.gatecheck.policy;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.Region;
import java.util.List;
import java.util.Optional;

/**
 * The content of a policy, as its author wrote it.
 *
 * @param category such as {@code network}; groups policies in lists
 * @param description why the policy exists, and what it does not cover
 * @param frameworks the controls that it answers, such as {@code SecurityHub/ECS.2}
 * @param parameters the values that its expressions call by name
 * @param when where false, the policy does not apply to the task; absent means it always does
 * @param eachContainer whether the requirement is judged once for every container, bound to {@code
 *     container}
 * @param require what must be true
 * @param message what a violation is called, with places such as {@code {task.service}}
 * @param stop how far the action may go; present where the action is to stop
 * @param tests the examples that hold the policy to its author's meaning
 */
public record PolicyDocument(
        PolicyId id,
        String title,
        Severity severity,
        String category,
        String description,
        List<String> frameworks,
        Scope scope,
        List<Parameter> parameters,
        Optional<Expression> when,
        boolean eachContainer,
        Expression require,
        MessageTemplate message,
        Action action,
        Optional<StopLimits> stop,
        Remediation remediation,
        List<PolicyTest> tests) {

    public PolicyDocument {
        frameworks = List.copyOf(frameworks);
        parameters = List.copyOf(parameters);
        tests = List.copyOf(tests);
    }

    /** The same where nobody knows the place: every parameter has its default. */
    public PolicyDocument withDefaults() {
        return new PolicyDocument(
                id,
                title,
                severity,
                category,
                description,
                frameworks,
                scope,
                parameters.stream().map(Parameter::withoutOverrides).toList(),
                when,
                eachContainer,
                require,
                message,
                action,
                stop,
                remediation,
                tests);
    }

    /** The values of its parameters for tasks at this place. */
    public Parameters parametersAt(Account account, Region region, String cluster, String service) {
        return Parameters.of(
                parameters, parameter -> parameter.at(account, region, cluster, service));
    }
}
