package io.gatecheck.evaluator.judging;

import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import java.time.Instant;

/** Policies for tests, as they are published. */
public final class PolicyVersions {

    private PolicyVersions() {}

    /** The first version of a policy that requires this of every task. */
    public static PolicyVersion requiring(String id, String expression) {
        return of(id, 1, expression, "");
    }

    /** A version of a policy, with more YAML. */
    public static PolicyVersion of(String id, int number, String expression, String moreYaml) {
        return new PolicyVersion(
                new PolicyId(id),
                number,
                """
                id: %s
                title: Title of %s
                severity: high
                category: test
                description: For a test.
                message: "{task.service.name} breaks %s"
                action: alert
                remediation: {text: Fix it.}
                %s
                require: |
                  %s
                """
                        .formatted(id, id, id, moreYaml, expression),
                Instant.parse("2026-01-01T00:00:00Z"),
                "test");
    }
}
