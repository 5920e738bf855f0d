package io.gatecheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.Explanation.Kind;
import io.gatecheck.evaluation.Explanation.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void onlyWhatLastsTellsProblemsApartAndEachOfItOnce() {
        var explanation =
                new Explanation(
                        "unmet",
                        List.of(
                                new Reading("task.cluster.name", "main", Kind.LASTING),
                                new Reading("task.network.publicIps", "[1.2.3.4]", Kind.PER_TASK),
                                new Reading("params.allowed", "[]", Kind.PARAMETER),
                                new Reading("task.cluster.name", "main", Kind.LASTING),
                                new Reading("task.service.name", "web", false)));

        assertThat(explanation.offendingValue())
                .isEqualTo("task.cluster.name=main, task.service.name=web");
    }

    @Test
    void nothingThatLastsIsNoValue() {
        var explanation =
                new Explanation("unmet", List.of(new Reading("task.arn", "arn:aws:…", true)));

        assertThat(explanation.offendingValue()).isEmpty();
    }
}
