package io.gatecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The executable jar as a pipeline runs it: a process with nothing but Java. */
class GatecheckJarIT {

    private static final Path JAR = Path.of("target/gatecheck-cli.jar");
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final String CHECK = "src/test/resources/check/";
    private static final String IMPORT = "src/test/resources/import/";

    @TempDir private Path folder;

    @Test
    void withoutPoliciesThoseInTheJarJudge() throws Exception {
        Path good =
                Files.writeString(
                        folder.resolve("good.json"),
                        """
                        {"family": "web", "cpu": "256", "memory": "512", "containerDefinitions": [
                          {"name": "web", "image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1"}]}
                        """);

        Ran broken = run("check", CHECK + "definitions/register.json");
        Ran wellFormed = run("check", CHECK + "policies");

        assertThat(broken.exitCode()).isOne();
        assertThat(broken.out()).contains("FAIL  approved-image-registries");
        assertThat(wellFormed)
                .isEqualTo(
                        new Ran(0, Files.readString(Path.of(CHECK, "expected/policies.txt")), ""));
        assertThat(run("check", good.toString()).out()).contains("1 task definition judged");
    }

    @ParameterizedTest
    @CsvSource({"text,txt", "json,json", "junit,xml", "sarif,sarif"})
    void everyFormAndFormatIsThatOfTheCheckout(String format, String ending) throws Exception {
        Ran ran =
                run(
                        "check",
                        "--policies",
                        CHECK + "policies",
                        "--format",
                        format,
                        CHECK + "definitions");

        assertThat(ran)
                .isEqualTo(
                        new Ran(
                                1,
                                Files.readString(Path.of(CHECK, "expected/definitions." + ending)),
                                ""));
    }

    @Test
    void whatIsWrongIsShownAtItsPlace() throws Exception {
        assertThat(run("check", CHECK + "broken"))
                .isEqualTo(new Ran(1, Files.readString(Path.of(CHECK, "expected/broken.txt")), ""));
        assertThat(run("check", "--polices", ".").exitCode()).isEqualTo(2);
    }

    @Test
    void policiesOfTheSeedProjectAreImported() throws Exception {
        assertThat(run("import", IMPORT + "task_policy.json"))
                .isEqualTo(
                        new Ran(
                                1,
                                Files.readString(Path.of(IMPORT, "expected/policies.yaml")),
                                Files.readString(Path.of(IMPORT, "expected/messages.txt"))));
    }

    @Test
    void helpNamesTheJarAndItsCommands() throws Exception {
        Ran help = run("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: java -jar gatecheck-cli.jar");
        assertThat(help.out()).contains("check", "import");
        assertThat(run("check", "--help").out()).contains("--format");
    }

    @Test
    void theLocalRunIsElsewhereAndTheJarSaysWhere() throws Exception {
        Ran ran = run("run", "--port", "0");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.errors()).contains("checkout", "./gatecheck run --port 0");
    }

    @Test
    void whatMayNotBeHandedOnOrIsNotNeededIsNotInIt() throws IOException {
        assertThat(entries())
                .noneMatch(name -> name.startsWith("com/amazonaws/services/dynamodbv2"))
                .noneMatch(name -> name.startsWith("org/springframework"))
                .noneMatch(name -> name.startsWith("io/gatecheck/dynamodb"))
                .noneMatch(name -> name.matches(".*\\.(so|dll|dylib|jnilib)"))
                .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"))
                .noneMatch(name -> name.endsWith("module-info.class"));
        assertThat(Files.size(JAR)).isLessThan(LARGEST);
    }

    @Test
    void everyLibraryInItIsNamedWithItsLicence() throws IOException {
        String named = text("META-INF/THIRD-PARTY.txt");
        List<String> packages =
                named.lines()
                        .filter(line -> line.matches("  [a-z0-9.]+ .*"))
                        .map(line -> line.strip().split(" ", 2)[0].replace('.', '/') + "/")
                        .toList();

        assertThat(classes())
                .allMatch(name ->
                        name.startsWith("io/gatecheck/")
                                || packages.stream().anyMatch(name::startsWith));
        assertThat(text("META-INF/LICENSE")).contains("Apache License");
        assertThat(text("META-INF/LICENSE.txt")).contains("Other license terms");
        assertThat(text("META-INF/NOTICE")).contains("Jackson");
    }

    private static List<String> classes() throws IOException {
        return entries().stream()
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.replaceFirst("^META-INF/versions/[0-9]+/", ""))
                .toList();
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                Stream<JarEntry> entries = jar.stream()) {
            return entries.map(JarEntry::getName).toList();
        }
    }

    private static String text(String entry) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                var content = jar.getInputStream(jar.getEntry(entry))) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-jar");
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        File out = folder.resolve("out").toFile();
        File errors = folder.resolve("errors").toFile();
        Process process =
                new ProcessBuilder(command).redirectOutput(out).redirectError(errors).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It does not end: " + command);
        }
        return new Ran(
                process.exitValue(),
                Files.readString(out.toPath()),
                Files.readString(errors.toPath()));
    }
}
