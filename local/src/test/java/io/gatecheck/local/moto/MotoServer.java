package io.gatecheck.local.moto;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moto server of this test's own: an AWS that answers on the loopback interface and remembers
 * nothing after {@link #close()}.
 */
public final class MotoServer implements AutoCloseable {

    /** Names the program where {@code moto_server} is not on the PATH. */
    private static final String PROGRAM_VARIABLE = "GATECHECK_MOTO_SERVER";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Pattern READY =
            Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    private MotoServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts a server on a free port; back when it answers. */
    public static MotoServer start() {
        return start(
                Optional.ofNullable(System.getenv(PROGRAM_VARIABLE))
                        .filter(name -> !name.isBlank())
                        .orElse("moto_server"));
    }

    static MotoServer start(String program) {
        Process process = launch(program);
        // Where the tests are broken off, nobody calls close.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        CompletableFuture<URI> announced = new CompletableFuture<>();
        // Reads to the end: a server whose output nobody takes stops answering.
        var unused = Thread.ofVirtual().start(() -> follow(process, announced));
        try {
            return new MotoServer(
                    process, announced.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("moto_server did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while moto_server started", e);
        }
    }

    /** Where every AWS service answers. */
    public URI endpoint() {
        return endpoint;
    }

    /** Keeps ECS tasks in the state in which they are; by itself, moto moves them when asked. */
    public void pinTaskStates() {
        post(
                "/moto-api/state-manager/set-transition",
                """
                {"model_name": "ecs::task",
                 "transition": {"progression": "manual", "times": 100000}}
                """);
    }

    /** From the next call on, what a caller's IAM policies do not allow is denied. */
    public void enforcePermissions() {
        post("/moto-api/reset-auth", "0");
    }

    /** Lets everybody do everything again, as at the start. */
    public void ignorePermissions() {
        post("/moto-api/reset-auth", "inf");
    }

    @Override
    public void close() {
        http.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(String program) {
        // Port 0: the system chooses a free one, and the server says which.
        var builder =
                new ProcessBuilder(program, "-H", "127.0.0.1", "-p", "0").redirectErrorStream(true);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    ("The emulator '%s' cannot be started. ./gatecheck test installs it; %s names"
                                    + " another program; ./gatecheck test --without-emulators"
                                    + " leaves these tests out.")
                            .formatted(program, PROGRAM_VARIABLE),
                    e);
        }
    }

    private static void follow(Process process, CompletableFuture<URI> announced) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    announced.complete(URI.create(ready.group(1)));
                }
                if (!announced.isDone()) {
                    said.append(line).append('\n');
                }
            }
            announced.completeExceptionally(new IOException("it ended, saying: " + said));
        } catch (IOException e) {
            announced.completeExceptionally(e);
        }
    }

    private void post(String path, String body) {
        var request =
                HttpRequest.newBuilder(endpoint.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        "moto answered " + response.statusCode() + " to " + path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while moto was asked for " + path, e);
        }
    }
}
