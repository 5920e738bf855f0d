package io.gatecheck.yaml;

import static io.gatecheck.yaml.Documents.GOOD;
import static io.gatecheck.yaml.Documents.WHOLE;
import static io.gatecheck.yaml.Documents.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests in a policy: the tasks that its author gives. */
class ExamplesInPolicyTest {

    @Test
    void aFieldInAnExampleThatDoesNotExistIsNamedWhereItStands() {
        String tests =
                """
                tests:
                  - name: wrong
                    given: {task: {network: {publicIp: [1.2.3.4]}}}
                    expect: FAIL
                """;

        assertThat(problems(WHOLE + tests))
                .contains("There is no field 'publicIp' here. Did you mean 'publicIps'?")
                .contains("p.yaml:19:30: ");
    }

    @Test
    void aValueInAnExampleThatDoesNotFitIsNamedWhereItStands() {
        String tests =
                """
                tests:
                  - name: wrong
                    given: {task: {size: {cpu: lots}}}
                    expect: FAIL
                """;

        assertThat(problems(WHOLE + tests))
                .contains(
                        "p.yaml:19:32: This is not a valid value for the field 'size.cpu': write a whole number.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    web                         | 19:19: Expected the fields of a task, such as {region: eu-west-1}.
                    {netwrk: {}}                | 19:20: There is no field 'netwrk' here. Did you mean 'network'?
                    {containers: [{nam: web}]}  | 19:34: There is no field 'nam' here. Did you mean 'name'?
                    {containers: {name: web}}   | 19:32: This is not a valid value for the field 'containers': write a list, such as [a, b].
                    {launch: {executeCommand: yes}} | 19:45: This is not a valid value for the field 'launch.executeCommand': write true or false.
                    {network: awsvpc}           | 19:29: This is not a valid value for the field 'network': write keys and values, such as {a: b}.
                    """)
    void aMistakeInTheTaskOfAnExampleIsNamedWithItsPlace(String task, String problem) {
        String tests =
                "tests:\n  - name: wrong\n    given: {task: " + task + "}\n    expect: FAIL\n";

        assertThat(problems(GOOD + tests)).startsWith("p.yaml:" + problem);
    }

    @Test
    void anExampleThatGivesAParameterThatDoesNotExistIsNamedWhereItStands() {
        String tests =
                """
                params: {words: {type: list(string), default: []}}
                tests:
                  - name: wrong
                    given: {task: {}, params: {wrods: [a]}}
                    expect: FAIL
                """;

        assertThat(problems(GOOD + tests))
                .startsWith("p.yaml:20:32: There is no parameter 'wrods'. Did you mean 'words'?");
    }
}
