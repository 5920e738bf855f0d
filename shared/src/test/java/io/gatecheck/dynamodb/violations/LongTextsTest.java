package io.gatecheck.dynamodb.violations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Reading;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.Violation;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class LongTextsTest {

    private static final String LONG = "€".repeat(10_000);

    @Test
    void theLongTextsOfAViolationAreTruncated() {
        var recorder =
                new DynamoDbViolationRecorder(
                        LocalTables.client(),
                        LocalTables.create(ViolationsTable.SCHEMA),
                        Clock.fixed(Detections.AT, ZoneOffset.UTC));
        var readings = Collections.nCopies(500, new Reading(LONG, LONG, false));

        Violation violation =
                recorder.record(
                                Detections.of("images")
                                        .message(LONG)
                                        .because(new Explanation(LONG, readings))
                                        .detection())
                        .violation();

        assertThat(violation.message()).hasSize(2_000).endsWith("€…");
        assertThat(violation.explanation().unmet()).hasSize(2_000);
        assertThat(violation.explanation().readings()).hasSize(32);
        assertThat(violation.explanation().readings().getFirst().value()).hasSize(1_000);
    }
}
