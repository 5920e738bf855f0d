package io.gatecheck.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchedByTest {

    @ParameterizedTest
    @CsvSource({
        "true,  ecs-svc/1234567890123456789, main,                service",
        "false, events-rule/nightly,         main,                scheduled",
        "false, chronos-schedule/nightly,    main,                scheduled",
        "false, AWS Step Functions,          main,                step-functions",
        "false, '',                          AWSBatch-reports-12, batch",
        "false, '',                          reports_Batch_12,    batch",
        "false, alice,                       main,                run-task",
        "false, '',                          main,                run-task"
    })
    void theStarterIsReadFromWhatStartersWriteOfThemselves(
            boolean service, String startedBy, String cluster, String launchedBy) {
        assertThat(LaunchedBy.of(service, startedBy, cluster)).isEqualTo(launchedBy);
    }
}
