package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.policy.InMemoryPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package that is deployed holds everything that the application needs, and no web server. */
class AdminLambdaZipIT {

    private static final Path PACKAGE = Path.of("target", "admin-lambda.zip");

    @TempDir private static Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(PACKAGE.toFile())) {
            for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    @Test
    void noWebServerNorTestIsInside() throws IOException {
        try (var jars = Files.list(folder.resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("shared-"))
                    .noneMatch(name -> name.contains("tomcat"))
                    .noneMatch(name -> name.contains("DynamoDBLocal"))
                    .noneMatch(name -> name.contains("junit"))
                    .noneMatch(name -> name.contains("-tests"));
        }
    }

    @Test
    void aFreshProcessAnswersAPage() throws Exception {
        Path answer = folder.resolve("answer.json");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                String.join(
                                        System.getProperty("path.separator"),
                                        folder.toString(),
                                        folder.resolve("lib") + "/*",
                                        locationOf(LambdaProbe.class),
                                        locationOf(InMemoryPolicies.class)),
                                LambdaProbe.class.getName(),
                                answer.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log.txt").toFile())
                        .start();
        try (OutputStream event = process.getOutputStream()) {
            event.write(Gateway.get("/policies/no-public-ip", Map.of()));
        }

        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .describedAs(Files.readString(folder.resolve("log.txt")))
                .isZero();
        Gateway.Answer page = Gateway.read(Files.readAllBytes(answer));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Tasks must not have a public IP address");
    }

    private static String locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }
}
