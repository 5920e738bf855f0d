package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompilationResult.Rejected;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Thousands of policies that nobody should write. Each is refused with a problem that points into
 * the document, or it judges: within its budget of work, and without an exception.
 */
class BadPoliciesTest {

    private final BadPolicies bad = new BadPolicies(20_261_123);

    private int refused;
    private int judged;

    @Test
    void aPolicyWithMistakesIsRefusedAtAPlaceOrJudges() {
        tryAll(1_200, bad::mutated);

        assertThat(refused).isGreaterThan(600);
        assertThat(judged).isGreaterThan(50);
    }

    @Test
    void aHostileExpressionIsRefusedAtAPlaceOrBounded() {
        tryAll(800, () -> Policies.yaml(bad.hostileExpression(), ""));

        assertThat(refused).isGreaterThan(200);
        assertThat(judged).isGreaterThan(200);
    }

    @Test
    void aHostileMessageIsRefusedAtAPlaceOrBounded() {
        tryAll(
                200,
                () ->
                        Policies.yaml("task.launch.executeCommand", "")
                                .replace(
                                        "\"{task.service.name} is wrong\"",
                                        "'{" + bad.hostileExpression() + "}'"));

        assertThat(refused + judged).isEqualTo(200);
    }

    @Test
    void aHostileDocumentIsRefusedAtAPlaceOrJudges() {
        tryAll(200, bad::hostileDocument);

        assertThat(refused).isGreaterThan(150);
    }

    private void tryAll(int times, Supplier<String> documents) {
        for (int i = 0; i < times; i++) {
            String yaml = documents.get();
            try {
                tryOne(yaml);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("number " + i + ": " + start(yaml), e);
            }
        }
    }

    private void tryOne(String yaml) {
        switch (PolicyTrial.of(yaml)) {
            case Rejected _ -> refused++;
            case Compiled _ -> judged++;
        }
    }

    private static String start(String yaml) {
        return yaml.length() > 2_000 ? yaml.substring(0, 2_000) + "…" : yaml;
    }
}
