package io.gatecheck.admin.policy;

/** What somebody starts with who starts from nothing: a small policy that is valid. */
final class BlankPolicy {

    static final String YAML =
            """
            id: my-policy
            title: Tasks must not use ECS Exec
            severity: medium           # low, medium, high or critical
            category: access
            description: >
              Why the policy exists, and what it does not cover.
            scope:
              include: [organization]  # or units, accounts, account tags
            # What must be true. docs/policy-language.md lists every field and function.
            require: "!task.launch.executeCommand"
            message: "{task.service.name} has ECS Exec enabled"
            action: audit              # audit records; alert also notifies
            remediation:
              text: Set enableExecuteCommand to false, and deploy the service again.
            tests:
              - name: a task without ECS Exec passes
                given: {task: {launch: {executeCommand: false}}}
                expect: PASS
              - name: a task with ECS Exec fails
                given: {task: {launch: {executeCommand: true}}}
                expect: FAIL
            """;

    private BlankPolicy() {}
}
