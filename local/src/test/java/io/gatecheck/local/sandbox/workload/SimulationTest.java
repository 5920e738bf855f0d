package io.gatecheck.local.sandbox.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.local.sandbox.Sandbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulationTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theSameSeedGivesTheSameEvents() {
        List<String> once = run(new Sandbox(7, START), 120);
        List<String> again = run(new Sandbox(7, START), 120);

        assertThat(again).isEqualTo(once).hasSizeGreaterThan(100);
    }

    @Test
    void anotherSeedGivesOtherTasks() {
        Set<String> first = taskArns(run(new Sandbox(7, START), 30));
        Set<String> second = taskArns(run(new Sandbox(8, START), 30));

        assertThat(first).doesNotContainAnyElementsOf(second);
    }

    @Test
    void severalServicesRunWithinThreeSeconds() {
        List<JsonNode> events = parsed(run(new Sandbox(7, START), 3));

        assertThat(events)
                .filteredOn(event -> status(event).equals("RUNNING"))
                .extracting(event -> event.at("/detail/group").asString())
                .contains("service:storefront", "service:checkout", "service:campaign-pages");
    }

    @Test
    void afterTheFirstSecondsAChangeComesEveryFewSeconds() {
        Sandbox sandbox = new Sandbox(7, START);
        run(sandbox, 20);

        for (int minute = 1; minute < 10; minute++) {
            List<String> events = sandbox.tick(START.plusSeconds(60L * minute + 20));
            assertThat(events).hasSizeBetween(10, 150);
        }
    }

    @Test
    void aTaskIsPreparedThenRunsThenStopsAndItsVersionGrows() {
        Map<String, String> lastStatus = new HashMap<>();
        Map<String, Integer> lastVersion = new HashMap<>();

        for (JsonNode event : parsed(run(new Sandbox(7, START), 600))) {
            String arn = event.at("/detail/taskArn").asString();
            int version = event.at("/detail/version").asInt();
            String before = lastStatus.put(arn, status(event));
            if (status(event).equals(before)) {
                assertThat(version).as("a duplicate").isEqualTo(lastVersion.get(arn));
                continue;
            }
            switch (status(event)) {
                case "PROVISIONING" -> assertThat(before).isNull();
                case "RUNNING" -> assertThat(before).isEqualTo("PROVISIONING");
                default -> assertThat(before).isIn("PROVISIONING", "RUNNING");
            }
            assertThat(version).isGreaterThan(lastVersion.getOrDefault(arn, 0));
            lastVersion.put(arn, version);
        }
        assertThat(lastStatus).containsValues("RUNNING", "STOPPED");
    }

    @Test
    void someEventsComeTwice() {
        List<String> events = run(new Sandbox(7, START), 300);

        assertThat(new HashSet<>(events)).hasSizeLessThan(events.size());
    }

    @Test
    void theNumberOfRunningTasksStaysWithinBounds() {
        Sandbox sandbox = new Sandbox(7, START);
        Set<String> running = new HashSet<>();

        for (JsonNode event : parsed(run(sandbox, 3600))) {
            String arn = event.at("/detail/taskArn").asString();
            if (status(event).equals("STOPPED")) {
                running.remove(arn);
            } else {
                running.add(arn);
            }
        }

        assertThat(running).hasSizeBetween(15, 60);
    }

    @Test
    void aRedeploymentReplacesEveryTaskOfAServiceByOneOfTheSameRevision() {
        Sandbox sandbox = new Sandbox(7, START);
        Map<String, String> before = running(run(sandbox, 4));

        sandbox.redeploy(START.plusSeconds(4));
        List<String> events = sandbox.tick(START.plusMillis(8_900));

        Map<String, String> after = running(events);
        assertThat(after).doesNotContainKeys(before.keySet().toArray(String[]::new));
        assertThat(after.values()).containsAll(before.values());
        assertThat(stopped(events)).containsAll(before.keySet());
    }

    @Test
    void aTaskThatIsBeingPreparedShowsOnlyItsSubnet() {
        JsonNode event = first("PROVISIONING", new Sandbox(7, START));

        JsonNode attachment = event.at("/detail/attachments/0");
        assertThat(attachment.get("status").asString()).isEqualTo("PRECREATED");
        assertThat(attachment.get("details").findValuesAsString("name"))
                .containsExactly("subnetId");
        assertThat(event.at("/detail/version").asInt()).isEqualTo(1);
        assertThat(event.at("/detail/containers/0/imageDigest").isMissingNode()).isTrue();
    }

    @Test
    void aRunningTaskShowsItsInterfaceAndTheAgentThatWasAdded() {
        JsonNode event = first("RUNNING", new Sandbox(7, START));

        assertThat(event.at("/detail/attachments/0/details").findValuesAsString("name"))
                .contains("networkInterfaceId", "privateIPv4Address");
        JsonNode agent = event.at("/detail/containers").get(2);
        assertThat(agent.get("name").asString()).startsWith("aws-guardduty-agent-");
        assertThat(agent.has("image")).isFalse();
        assertThat(agent.get("cpu").asString()).isEqualTo("null");
    }

    private static JsonNode first(String status, Sandbox sandbox) {
        return parsed(run(sandbox, 10)).stream()
                .filter(event -> status(event).equals(status))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> run(Sandbox sandbox, int seconds) {
        List<String> events = new ArrayList<>();
        for (int i = 1; i <= seconds * 2; i++) {
            events.addAll(sandbox.tick(START.plusMillis(500L * i)));
        }
        return events;
    }

    /** The tasks of services that run after these events, and their definitions. */
    private static Map<String, String> running(List<String> events) {
        Map<String, String> definitions = new HashMap<>();
        for (JsonNode event : parsed(events)) {
            if (status(event).equals("RUNNING")
                    && event.at("/detail/group").asString().startsWith("service:")) {
                definitions.put(
                        event.at("/detail/taskArn").asString(),
                        event.at("/detail/taskDefinitionArn").asString());
            }
        }
        definitions.keySet().removeAll(stopped(events));
        return definitions;
    }

    private static Set<String> stopped(List<String> events) {
        return taskArns(
                events.stream()
                        .filter(event -> status(JSON.readTree(event)).equals("STOPPED"))
                        .toList());
    }

    private static List<JsonNode> parsed(List<String> events) {
        return events.stream().map(JSON::readTree).toList();
    }

    private static Set<String> taskArns(List<String> events) {
        Set<String> arns = new HashSet<>();
        parsed(events).forEach(event -> arns.add(event.at("/detail/taskArn").asString()));
        return arns;
    }

    private static String status(JsonNode event) {
        return event.at("/detail/lastStatus").asString();
    }
}
