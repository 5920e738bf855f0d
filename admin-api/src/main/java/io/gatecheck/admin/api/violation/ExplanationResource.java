package io.gatecheck.admin.api.violation;

import io.gatecheck.evaluation.Explanation;
import java.util.List;

/** Why a requirement was not met, in an answer. */
public record ExplanationResource(String unmet, List<Reading> readings) {

    public record Reading(String path, String value) {}

    public static ExplanationResource of(Explanation explanation) {
        return new ExplanationResource(
                explanation.unmet(),
                explanation.readings().stream()
                        .map(reading -> new Reading(reading.path(), reading.value()))
                        .toList());
    }
}
