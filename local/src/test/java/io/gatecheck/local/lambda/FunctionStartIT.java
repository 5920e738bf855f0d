package io.gatecheck.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.lambda.OrganizationSyncHandler;
import io.gatecheck.evaluator.lambda.TaskEventsHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionStartIT {

    private final RuntimeApi api = new RuntimeApi();

    @TempDir private Path taskRoot;

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {TaskEventsHandler.class, OrganizationSyncHandler.class})
    void aFunctionWithoutItsSettingsSaysWhichAreMissing(Class<?> handler) {
        try (LambdaProcess function =
                LambdaProcess.start(handler, taskRoot, api, Map.of("AWS_REGION", "eu-central-1"))) {
            assertThat(api.invoke("{}"))
                    .as(function.output())
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withMessageContaining("GATECHECK_CONTROL_TABLE is missing");
        }
    }
}
