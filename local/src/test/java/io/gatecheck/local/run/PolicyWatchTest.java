package io.gatecheck.local.run;

import static io.gatecheck.local.run.PolicyFolder.closedTasks;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.control.DynamoDbAuditLog;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.local.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PolicyWatchTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);

    private static final JsonMapper JSON = new JsonMapper();

    private final Database database = Database.inMemory();
    private final DynamoDbPolicies policies =
            new DynamoDbPolicies(database.client(), Database.CONTROL);
    private final Console console = new Console(CLOCK);
    private final Sandbox sandbox = new Sandbox(7, START);

    @TempDir private Path temporary;

    private PolicyFolder folder;
    private PolicyWatch watch;

    @BeforeEach
    void startWithOnePolicy() throws IOException {
        folder = new PolicyFolder(temporary);
        folder.save("exec.yaml", closedTasks("no-exec"));
        watch =
                new PolicyWatch(
                        folder.paths(),
                        new PublishFiles(
                                policies,
                                policies,
                                new DynamoDbAuditLog(database.client(), Database.CONTROL),
                                console.progress(),
                                CLOCK),
                        sandbox,
                        console.progress(),
                        CLOCK);
        watch.start();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsThereAtTheStartIsInForceAtOnce() {
        assertThat(console.said())
                .isEqualTo("Published: no-exec v1, from " + folder.name("exec.yaml"));
    }

    @Test
    void whatIsSavedIsPublishedWhenItHasComeToRest() throws IOException {
        console.said();

        folder.save("exec.yaml", "id: no-e");
        tickAt(0.5);
        folder.save("exec.yaml", closedTasks("no-exec").replace("high", "low"));
        tickAt(1);
        assertThat(console.said()).isEmpty();

        tickAt(1.5);
        assertThat(console.said())
                .isEqualTo(
                        """
                        Published: no-exec v2, from %s
                        In 5 seconds, the sandbox will restart its services, so that they are judged again.\
                        """
                                .formatted(folder.name("exec.yaml")));
        tickAt(2);
        assertThat(console.said()).isEmpty();
    }

    @Test
    void theServicesStartAnewWhenTheEvaluatorKnows() throws IOException {
        sandbox.tick(START.plusSeconds(4));
        folder.save("exec.yaml", closedTasks("no-exec").replace("high", "low"));
        tickAt(4);
        tickAt(4.5);

        assertThat(startedAt(9.4)).hasSizeLessThan(4);
        assertThat(startedAt(9.5)).hasSizeGreaterThan(10).contains("service:ledger");
    }

    @Test
    void aBrokenSaveStartsNothingAnew() throws IOException {
        sandbox.tick(START.plusSeconds(4));
        folder.save("exec.yaml", "id: [");
        tickAt(4);
        tickAt(4.5);

        assertThat(startedAt(12)).hasSizeLessThan(4);
    }

    /** Which services have started tasks until then, and since the last time. */
    private Set<String> startedAt(double seconds) {
        tickAt(seconds);
        return sandbox.tick(at(seconds)).stream()
                .map(event -> JSON.readTree(event).get("detail"))
                .filter(task -> task.get("lastStatus").asString().equals("PROVISIONING"))
                .map(task -> task.get("group").asString())
                .filter(group -> group.startsWith("service:"))
                .collect(toSet());
    }

    private void tickAt(double seconds) {
        watch.tick(at(seconds));
    }

    private static Instant at(double seconds) {
        return START.plusMillis((long) (seconds * 1000));
    }
}
