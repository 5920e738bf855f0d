package io.gatecheck.local.run;

import static io.gatecheck.local.run.PolicyFolder.VERSIONED_IMAGES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local run as people start and end it. */
@Timeout(300)
class LocalRunIT {

    @TempDir private Path temporary;

    @Test
    void itShowsViolationsEndsCleanlyAndTheNextStartKeepsTheHistory() throws Exception {
        Path data = temporary.resolve("data");
        Set<String> first;
        try (LocalProcess run = LocalProcess.start(0, data)) {
            String url = run.awaitValue("  Pages ");
            assertThat(run.said()).startsWith("Starting Gatecheck …");
            run.awaitLine("Press Ctrl-C to stop it");
            first = violations(url);
            assertThat(first).isNotEmpty();
            assertThat(get(url + "/local/slack")).contains("Why").contains("#team-shop");

            assertThat(run.endsWhenAsked()).isTrue();
            assertThat(run.awaitEnd()).isZero();
            assertThat(run.said())
                    .contains("Gatecheck has stopped")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }

        try (LocalProcess again = LocalProcess.start(0, data)) {
            String url = again.awaitValue("  Pages ");
            again.awaitLine("Press Ctrl-C to stop it");

            assertThat(violations(url)).containsAll(first);
            assertThat(again.endsWhenAsked()).isTrue();
        }
    }

    @Test
    void aTakenPortIsSaidPlainly() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LocalProcess run = LocalProcess.start(taken.getLocalPort(), temporary)) {
            assertThat(run.awaitEnd()).isEqualTo(1);

            assertThat(run.said())
                    .contains("Port " + taken.getLocalPort() + " is in use")
                    .contains("./gatecheck run --port")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aPortThatIsNoneIsAMistakeOfTheCommandLine() throws Exception {
        try (LocalProcess run = LocalProcess.start(99_999, temporary)) {
            assertThat(run.awaitEnd()).isEqualTo(2);

            assertThat(run.said()).contains("from 0 to 65535").contains("Usage: ./gatecheck run");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidPlainly() throws Exception {
        Path file = Files.createFile(temporary.resolve("a-file"));

        try (LocalProcess run = LocalProcess.start(0, file.resolve("data"))) {
            assertThat(run.awaitEnd()).isEqualTo(1);

            assertThat(run.said())
                    .contains("cannot be written")
                    .contains("a-file")
                    .contains("./gatecheck run --data")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aFolderInUseIsSaidPlainly() throws Exception {
        DataFolder held = ((DataFolder.Opening.Opened) DataFolder.open(temporary)).folder();

        try (held;
                LocalProcess run = LocalProcess.start(0, temporary)) {
            assertThat(run.awaitEnd()).isEqualTo(1);

            assertThat(run.said())
                    .contains("Another instance of Gatecheck uses the folder")
                    .contains("./gatecheck run --data");
        }
    }

    @Test
    void policiesOfOnesOwnJudgeAndWhatIsSavedJudgesToo() throws Exception {
        PolicyFolder folder = new PolicyFolder(temporary.resolve("policies"));
        folder.save("images.yaml", VERSIONED_IMAGES);
        String policies = folder.path().toString();

        try (LocalProcess run =
                LocalProcess.start(0, temporary.resolve("data"), "--policies", policies)) {
            run.awaitLine("Published: versioned-images v1, from " + folder.name("images.yaml"));
            String url = run.awaitValue("  Pages ");
            run.awaitLine("  Policies     " + policies);
            run.awaitLine("Press Ctrl-C to stop it");
            assertThat(get(url + "/api/v1/violations?policy=versioned-images"))
                    // The second build may have been deployed by now.
                    .containsPattern(
                            "/shop/storefront:main-[0-9a-f]{7}, whose tag is not a version");

            folder.save("images.yaml", VERSIONED_IMAGES.replace("image.tag", "image.tagg"));
            run.awaitLine(
                    "error " + folder.name("images.yaml") + ":7:26: There is no field 'tagg'");
            run.awaitLine("Not published");

            folder.save("images.yaml", VERSIONED_IMAGES.replace("is not a version", "is odd"));
            run.awaitLine("Published: versioned-images v2");
            run.awaitLine("will restart its services");
            assertThat(run.endsWhenAsked()).isTrue();
        }
    }

    @Test
    void policiesThatAreNotGoodAreRefusedInTheWordsOfCheck() throws Exception {
        PolicyFolder folder = new PolicyFolder(temporary);
        folder.save("images.yaml", VERSIONED_IMAGES.replace("image.tag", "image.tagg"));

        try (LocalProcess run =
                LocalProcess.start(
                        0, temporary.resolve("data"), "--policies", folder.path().toString())) {
            assertThat(run.awaitEnd()).isEqualTo(1);

            assertThat(run.said())
                    .contains("error " + folder.name("images.yaml") + ":7:26: There is no field")
                    .contains("Gatecheck cannot start. The policies in")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aFolderOfPoliciesThatIsNotThereIsAMistakeOfTheCommandLine() throws Exception {
        Path gone = temporary.resolve("gone");

        try (LocalProcess run =
                LocalProcess.start(0, temporary.resolve("data"), "--policies", gone.toString())) {
            assertThat(run.awaitEnd()).isEqualTo(2);

            assertThat(run.said())
                    .contains(
                            "Gatecheck cannot start. The path of --policies does not exist: "
                                    + gone)
                    .contains("Correct the path");
        }
    }

    private static Set<String> violations(String url) throws IOException, InterruptedException {
        JsonNode page = new JsonMapper().readTree(get(url + "/api/v1/violations?limit=200"));
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("id").asString())
                .collect(Collectors.toSet());
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
