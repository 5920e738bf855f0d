package io.gatecheck.local.lambda;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A function of the evaluator's zip, in a Java of its own, under the runtime interface client. */
final class LambdaProcess implements AutoCloseable {

    private static final Path ZIP =
            Path.of("..", "evaluator-lambda", "target", "evaluator-lambda.zip");

    /** The jars that Lambda itself puts on the class path. */
    private static final List<String> RUNTIME =
            List.of(
                    "aws-lambda-java-runtime-interface-client",
                    "aws-lambda-java-core",
                    "aws-lambda-java-serialization",
                    "utils-lite");

    private final Process process;
    private final StringBuffer output = new StringBuffer();

    private LambdaProcess(Process process) {
        this.process = process;
        var unused = Thread.ofVirtual().start(this::follow);
    }

    /**
     * Unzips the evaluator, and starts one of its functions.
     *
     * @param settings the environment variables of the function; it has no others but Lambda's
     */
    static LambdaProcess start(
            Class<?> handler, Path taskRoot, RuntimeApi api, Map<String, String> settings) {
        unzip(taskRoot);
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                classPath(taskRoot),
                                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                                handler.getName())
                        .directory(taskRoot.toFile())
                        .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("_HANDLER", handler.getName());
        environment.put("LAMBDA_TASK_ROOT", taskRoot.toString());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "evaluator");
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        environment.putAll(settings);
        try {
            return new LambdaProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** What the function wrote so far. */
    String output() {
        return output.toString();
    }

    private static void unzip(Path taskRoot) {
        if (!Files.exists(ZIP)) {
            throw new IllegalStateException(
                    "There is no " + ZIP.normalize() + ". Run mvn verify for the whole project.");
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ZIP))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = taskRoot.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(zip, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(Path taskRoot) {
        Stream<String> runtime =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(LambdaProcess::isOfTheRuntime);
        Stream<String> function =
                Stream.of(taskRoot.toString(), taskRoot.resolve("lib").resolve("*").toString());
        return String.join(File.pathSeparator, Stream.concat(runtime, function).toList());
    }

    private static boolean isOfTheRuntime(String path) {
        String name = Path.of(path).getFileName().toString();
        return RUNTIME.stream().anyMatch(jar -> name.matches(jar + "-[0-9].*\\.jar"));
    }

    private void follow() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> output.append(line).append('\n'));
        } catch (UncheckedIOException | IOException e) {
            output.append("(the output ended: ").append(e.getMessage()).append(')');
        }
    }

    @Override
    public void close() {
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
}
