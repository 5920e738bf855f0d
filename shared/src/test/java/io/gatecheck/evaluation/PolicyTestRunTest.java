package io.gatecheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.PolicyTestRun.TestResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTestRunTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    [{name: web}]                             ~ PASS
                    [{name: web}, {name: off}]                ~ PASS
                    [{name: off}, {name: web}]                ~ PASS
                    [{name: web}, {name: bad}]                ~ FAIL
                    [{name: off}, {name: bad}, {name: web}]   ~ FAIL
                    [{name: off}]                             ~ SKIP
                    [{name: none}]                            ~ 'task.tags["none"] == "" || container.name == "web"' cannot be evaluated: there is no key 'none'
                    """)
    void oneContainerDecidesForTheTask(String containers, String answer) {
        var policy =
                Policies.requiring(
                        "task.tags[\"none\"] == \"\" || container.name == \"web\"",
                        """
                        each: container
                        when: container.name != "off"
                        tests:
                          - name: one
                            given: {task: {containers: %s, tags: {%s}}}
                            expect: PASS
                        """
                                .formatted(
                                        containers, containers.contains("none") ? "" : "none: x"));

        assertThat(PolicyTestRun.of(policy)).extracting(TestResult::answer).containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource({"PASS, true", "FAIL, false", "SKIP, false"})
    void anOutcomeIsAsExpectedWhereItIsTheSame(String expected, boolean same) {
        var policy =
                Policies.requiring(
                        "!task.launch.executeCommand",
                        "tests: [{name: one, given: {task: {}}, expect: " + expected + "}]\n");

        assertThat(PolicyTestRun.of(policy))
                .extracting(TestResult::asExpected)
                .containsExactly(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    task.tags["x"] == "y" ~ 'task.tags["x"] == "y"' cannot be evaluated: there is no key 'x'
                    task.launch.executeCommand   ~ SKIP
                    """)
    void whetherThePolicyAppliesIsAskedFirst(String when, String answer) {
        var policy =
                Policies.requiring(
                        "task.launch.executeCommand",
                        "when: "
                                + when
                                + "\ntests: [{name: one, given: {task: {}}, expect: PASS}]\n");

        assertThat(PolicyTestRun.of(policy)).extracting(TestResult::answer).containsExactly(answer);
    }
}
