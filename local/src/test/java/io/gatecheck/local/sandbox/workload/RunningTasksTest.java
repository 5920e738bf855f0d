package io.gatecheck.local.sandbox.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.local.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunningTasksTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    @TempDir private Path folder;

    @Test
    void aTaskThatRanWhenTheProcessEndedIsToldAsStoppedByTheNext() throws IOException {
        List<String> events = new Sandbox(7, START).tick(START.plusSeconds(2));
        RunningTasks.in(file()).started(events);

        List<String> lost = RunningTasks.in(file()).lost(START.plusSeconds(60));

        JsonNode before = new JsonMapper().readTree(events.getFirst());
        JsonNode after = new JsonMapper().readTree(lost.getFirst());
        assertThat(after.at("/detail/taskArn")).isEqualTo(before.at("/detail/taskArn"));
        assertThat(after.at("/detail/lastStatus").asString()).isEqualTo("STOPPED");
        assertThat(after.at("/detail/stoppedAt").asString()).isEqualTo("2026-11-02T09:01:00Z");
        assertThat(after.at("/detail/version").asInt())
                .isGreaterThan(before.at("/detail/version").asInt());
        assertThat(after.get("id")).isNotEqualTo(before.get("id"));
    }

    @Test
    void aTaskWhoseEndWasToldIsForgotten() throws IOException {
        RunningTasks running = RunningTasks.in(file());
        running.started(new Sandbox(7, START).tick(START.plusSeconds(2)));

        running.stopped(running.lost(START.plusSeconds(60)));

        assertThat(RunningTasks.in(file()).lost(START)).isEmpty();
    }

    private Path file() {
        return folder.resolve("running-tasks.jsonl");
    }
}
