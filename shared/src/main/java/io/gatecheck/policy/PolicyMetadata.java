package io.gatecheck.policy;

import java.util.List;

/**
 * What people read about a policy.
 *
 * @param category such as {@code network}; groups policies in lists
 * @param frameworks the controls of other tools that it covers, such as {@code SecurityHub/ECS.2}
 * @param description why the policy exists, and what it does not cover
 */
public record PolicyMetadata(
        String title,
        Severity severity,
        String category,
        List<String> frameworks,
        String description) {

    public PolicyMetadata {
        frameworks = List.copyOf(frameworks);
    }
}
