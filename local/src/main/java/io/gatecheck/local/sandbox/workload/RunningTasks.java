package io.gatecheck.local.sandbox.workload;

import io.gatecheck.local.sandbox.workload.SandboxTask.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with the newest event of every task that runs. The imaginary organization ends with its
 * process; what it ran then is found here by the next one, which can report that it has stopped.
 */
public final class RunningTasks {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Map<String, String> events = new LinkedHashMap<>();

    private RunningTasks(Path file) {
        this.file = file;
    }

    /** Reads the file, which need not be there. */
    public static RunningTasks in(Path file) throws IOException {
        RunningTasks running = new RunningTasks(file);
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(line -> running.events.put(taskArn(line), line));
        }
        return running;
    }

    /** An event for each of them that says that it has stopped. */
    public List<String> lost(Instant now) {
        Stop stop = new Stop("ServiceSchedulerInitiated", "The sandbox was closed", now);
        return events.values().stream().map(event -> TaskEvents.stopped(event, stop)).toList();
    }

    /** Tracks the tasks that run by these events; to be called before the events are passed on. */
    public void started(List<String> told) throws IOException {
        List<String> running = told.stream().filter(event -> !isStopped(event)).toList();
        running.forEach(event -> events.put(taskArn(event), event));
        save(!running.isEmpty());
    }

    /** Forgets the tasks that have stopped by these events, of which everyone knows now. */
    public void stopped(List<String> told) throws IOException {
        List<String> gone = told.stream().filter(RunningTasks::isStopped).toList();
        gone.forEach(event -> events.remove(taskArn(event)));
        save(!gone.isEmpty());
    }

    private void save(boolean changed) throws IOException {
        if (changed) {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.write(draft, events.values());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String taskArn(String event) {
        return detail(event).get("taskArn").asString();
    }

    private static boolean isStopped(String event) {
        return detail(event).get("lastStatus").asString().equals("STOPPED");
    }

    private static JsonNode detail(String event) {
        return JSON.readTree(event).get("detail");
    }
}
