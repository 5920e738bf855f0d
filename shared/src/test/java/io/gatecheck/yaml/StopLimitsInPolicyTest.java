package io.gatecheck.yaml;

import static io.gatecheck.yaml.Documents.GOOD;
import static io.gatecheck.yaml.Documents.document;
import static io.gatecheck.yaml.Documents.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.policy.StopLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopLimitsInPolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {only: any, maxPerHour: 5} | ANY            | 5
                    {only: before-running}     | BEFORE_RUNNING | 20
                    {}                         | BEFORE_RUNNING | 20
                    """)
    void stoppingHasLimits(String stop, StopLimits.Only only, int most) {
        assertThat(document(stopping("stop: " + stop + "\n")).stop())
                .contains(new StopLimits(only, most));
    }

    @Test
    void stoppingHasLimitsWhereNoneAreNamedToo() {
        assertThat(document(stopping("")).stop()).contains(StopLimits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {only: sometimes} | 17:14: 'sometimes' is not one of: before-running, any.
                    {maxPerHour: 0}   | 17:20: Expected a whole number from 1 to 1000.
                    {maxPerHour: lots} | 17:20: Expected a whole number from 1 to 1000.
                    {maxPrHour: 1}    | 17:8: Unknown key 'maxPrHour'. Did you mean 'maxPerHour'?
                    now               | 17:7: Expected a mapping with these keys: only, maxPerHour.
                    """)
    void aMistakeInTheLimitsOfStoppingIsNamedWithItsPlace(String stop, String problem) {
        assertThat(problems(stopping("stop: " + stop + "\n"))).startsWith("p.yaml:" + problem);
    }

    @Test
    void limitsForStoppingStandOnlyBesideThatAction() {
        assertThat(problems(GOOD + "stop: {only: any}\n"))
                .startsWith("p.yaml:17:7: The key 'stop' is allowed only with 'action: stop'.");
    }

    private static String stopping(String more) {
        return GOOD.replace("action: audit", "action: stop") + more;
    }
}
