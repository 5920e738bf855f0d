package io.gatecheck.dynamodb.violations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.WatchedClient;
import io.gatecheck.ecs.DefinitionReader;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.Launches;
import io.gatecheck.replay.RecordedTasksContract;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.TaskMerge;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

// The SDK does not mark its methods that take several builders as safe.
@SuppressWarnings("unchecked")
class DynamoDbRecordedTasksTest extends RecordedTasksContract {

    private final String table = LocalTables.create(ViolationsTable.SCHEMA);

    @Override
    protected Store empty(Instant now) {
        return new Store(
                new DynamoDbRecordedTasks(
                        LocalTables.client(), table, Clock.fixed(now, ZoneOffset.UTC)),
                new DynamoDbTaskRecorder(LocalTables.client(), table, RETENTION));
    }

    @Test
    void noValueOfAnEnvironmentVariableReachesTheTable() {
        EventFixture event =
                EventFixture.of("standalone-overrides-running")
                        .with(
                                "/detail/overrides/containerOverrides/0/environment",
                                List.of(
                                        Map.of(
                                                "name",
                                                "OVERRIDDEN",
                                                "value",
                                                "value-of-the-event")));
        TaskDefinition definition =
                TaskDefinition.builder()
                        .containerDefinitions(container ->
                                container
                                        .name("web")
                                        .image("nginx")
                                        .environment(
                                                KeyValuePair.builder()
                                                        .name("DEFINED")
                                                        .value("value-of-the-definition")
                                                        .build()))
                        .build();
        TaskSnapshot task =
                TaskMerge.snapshot(
                        event.started(),
                        Tasks.ACCOUNT,
                        Facts.NONE.with(
                                Facet.DEFINITION,
                                new Fact.Known<>(DefinitionReader.content(definition))),
                        _ -> Optional.empty());

        empty(NOW).write().add(Launches.one(task, NOW));

        assertThat(String.join("\n", written()))
                .contains("OVERRIDDEN", "DEFINED")
                .doesNotContain("value-of-the-event", "value-of-the-definition");
    }

    @Test
    void launchesOfARecordedTaskCostOneSmallWrite() {
        WatchedClient watched = new WatchedClient();
        DynamoDbTaskRecorder recorder =
                new DynamoDbTaskRecorder(watched.client(), table, RETENTION);
        Launches launch = Launches.one(Tasks.fargate().snapshot(), NOW);

        recorder.add(launch);
        assertThat(watched.calls()).isEqualTo(Map.of("updateItem", 2, "putItem", 1));

        recorder.add(launch);
        assertThat(watched.calls()).isEqualTo(Map.of("updateItem", 1));
    }

    @Test
    void aTaskThatAnotherReleaseWroteWithOtherFieldsIsNotRead() {
        Store tasks = empty(NOW);
        TaskSnapshot task = Tasks.fargate().snapshot();
        tasks.write().add(Launches.one(task, NOW));
        items().stream()
                .filter(item -> item.containsKey("fields"))
                .forEach(item ->
                        LocalTables.client()
                                .putItem(put ->
                                        put.tableName(table).item(with(item, "fields", "older"))));

        assertThat(tasks.read().of(task.account().id())).isEmpty();
        assertThat(tasks.read().find(EffectiveTaskId.of(task))).isEmpty();
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String name, String value) {
        var changed = new HashMap<>(item);
        changed.put(name, AttributeValue.fromS(value));
        return changed;
    }

    /** Every attribute of the table as text, compressed ones included. */
    private List<String> written() {
        return items().stream()
                .flatMap(item -> item.entrySet().stream())
                .map(each -> each.getKey() + " = " + text(each.getValue()))
                .toList();
    }

    private List<Map<String, AttributeValue>> items() {
        return LocalTables.client().scan(scan -> scan.tableName(table)).items();
    }

    private static String text(AttributeValue value) {
        if (value.b() == null) {
            return value.toString();
        }
        try (var json = new GZIPInputStream(new ByteArrayInputStream(value.b().asByteArray()))) {
            return new String(json.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
