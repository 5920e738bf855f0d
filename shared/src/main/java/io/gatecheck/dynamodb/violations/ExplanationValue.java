package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Kind;
import io.gatecheck.evaluation.Explanation.Reading;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attribute value of an explanation: how it is written to an item and read from it. */
final class ExplanationValue {

    private static final int MAX_READINGS = 32;
    private static final String UNMET = "unmet";
    private static final String READINGS = "readings";
    private static final String PATH = "path";
    private static final String VALUE = "value";
    private static final String KIND = "kind";

    private ExplanationValue() {}

    static AttributeValue of(Explanation explanation) {
        return new Attributes()
                .text(UNMET, Values.truncate(explanation.unmet(), 2_000))
                .items(
                        READINGS,
                        explanation.readings().stream()
                                .limit(MAX_READINGS)
                                .map(ExplanationValue::reading)
                                .toList())
                .nested();
    }

    static Explanation read(Item item) {
        return new Explanation(
                item.text(UNMET),
                item.items(READINGS).stream()
                        .map(reading ->
                                new Reading(
                                        reading.text(PATH),
                                        reading.text(VALUE),
                                        Kind.valueOf(reading.text(KIND))))
                        .toList());
    }

    private static Attributes reading(Reading reading) {
        return new Attributes()
                .text(PATH, Values.truncate(reading.path(), 300))
                .text(VALUE, Values.truncate(reading.value(), 1_000))
                .text(KIND, reading.kind().name());
    }
}
