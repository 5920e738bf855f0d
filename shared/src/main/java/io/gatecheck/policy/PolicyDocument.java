package io.gatecheck.policy;

import java.util.List;
import java.util.Optional;

/**
 * The content of a policy, as its author wrote it.
 *
 * @param category such as {@code network}; groups policies in lists
 * @param description why the policy exists, and what it does not cover
 * @param frameworks the controls that it answers, such as {@code SecurityHub/ECS.2}
 * @param when where false, the policy does not apply to the task; absent means it always does
 * @param eachContainer whether the requirement is judged once for every container, bound to {@code
 *     container}
 * @param require what must be true
 * @param message what a violation is called, with places such as {@code {task.service}}
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
        Optional<Expression> when,
        boolean eachContainer,
        Expression require,
        MessageTemplate message,
        Action action,
        Remediation remediation,
        List<PolicyTest> tests) {

    public PolicyDocument {
        frameworks = List.copyOf(frameworks);
        tests = List.copyOf(tests);
    }
}
