package io.gatecheck.local.run;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code ./gatecheck run} in a process of its own, which does not outlive a test that waits. */
final class LocalProcess implements AutoCloseable {

    private static final long MOST_SECONDS = 120;

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private LocalProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static LocalProcess start(int port, Path data, String... more) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        withoutTests(System.getProperty("java.class.path")),
                        LocalRun.class.getName(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString());
        builder.command().addAll(List.of(more));
        builder.redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_"));
        Process process = builder.start();
        CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS)
                .execute(process::destroyForcibly);
        return new LocalProcess(process);
    }

    /** As people run it: the tests bring a logging configuration of their own. */
    private static String withoutTests(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Reads until a line holds this text; the line. */
    String awaitLine(String text) throws IOException {
        String line;
        while ((line = output.readLine()) != null) {
            lines.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("'" + text + "' was not printed, but:\n" + said());
    }

    /** The word behind a label in the greeting. */
    String awaitValue(String label) throws IOException {
        return awaitLine(label).replace(label, "").strip();
    }

    /** Asks it to end, as Ctrl-C does; false where it does not end. */
    boolean endsWhenAsked() throws InterruptedException {
        boolean _ =
                process.toHandle()
                        .destroy(); // unlike Process.destroy, this leaves the output readable
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    /** Waits for the end; the exit status. */
    int awaitEnd() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        return process.waitFor();
    }

    /** What it printed so far. */
    String said() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
