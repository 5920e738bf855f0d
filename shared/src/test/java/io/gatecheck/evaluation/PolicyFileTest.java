package io.gatecheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.Policies;
import io.gatecheck.yaml.YamlPolicyParser;
import org.junit.jupiter.api.Test;

class PolicyFileTest {

    private static final String GOOD =
            """
            id: no-exec
            title: No ECS Exec
            severity: high
            category: access
            description: For a test.
            require: "!task.launch.executeCommand"
            message: "{task.service.name} can be entered"
            action: alert
            remediation: {text: Switch it off.}
            tests:
              - {name: a closed task passes, given: {task: {launch: {executeCommand: false}}}, expect: PASS}
            """;

    @Test
    void aPolicyThatAnswersAsItsAuthorExpectsIsGood() {
        PolicyFile file = read(GOOD);

        assertThat(file.isGood()).isTrue();
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.policy())
                .hasValueSatisfying(policy -> assertThat(policy.version().yaml()).isEqualTo(GOOD));
    }

    @Test
    void aMistakeInTheDocumentIsNamedByTheFile() {
        PolicyFile file = read(GOOD.replace("executeCommand\"", "executeComand\""));

        assertThat(file.isGood()).isFalse();
        assertThat(file.mistakes())
                .hasToString(
                        """
                        [error policies/no-exec.yaml:6:24: There is no field 'executeComand'. Did you mean 'executeCommand'?
                          | require: "!task.launch.executeComand"
                          |                        ^]\
                        """);
    }

    @Test
    void aTestWithAnotherAnswerIsAMistakeOfThePolicy() {
        PolicyFile file = read(GOOD.replace("expect: PASS", "expect: FAIL"));

        assertThat(file.isGood()).isFalse();
        assertThat(file.mistakes())
                .hasToString(
                        "[fails policies/no-exec.yaml:11: test 'a closed task passes' expected FAIL"
                                + " but got PASS]");
    }

    private static PolicyFile read(String yaml) {
        return PolicyFile.read(
                "policies/no-exec.yaml", yaml, new YamlPolicyParser(), Policies.COMPILER);
    }
}
