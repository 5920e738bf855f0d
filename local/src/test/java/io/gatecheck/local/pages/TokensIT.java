package io.gatecheck.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.gatecheck.local.pages.View.Window;
import io.gatecheck.local.run.RunningGatecheck;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator makes a token, a machine uses it, and it is revoked. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private RunningGatecheck gatecheck;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        chromium = Chromium.launch();
        gatecheck = RunningGatecheck.start(data);
    }

    @AfterAll
    void end() throws Exception {
        gatecheck.close();
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void aTokenIsMadeUsedAndRevoked(Window window) throws IOException, InterruptedException {
        String name = "nightly-export-" + window.ordinal();
        try (View view =
                View.open(chromium.browser(), window, gatecheck.url().resolve("/tokens"), 200)) {
            Page page = view.page();
            page.fill("#token-reach", "the shop");
            page.click("text=Create token");
            assertThat(page.locator("[role=alert]").textContent()).contains("Say what the token");
            assertThat(page.inputValue("#token-reach")).isEqualTo("the shop");
            view.screenshot(
                    SCREENSHOTS.resolve(
                            "token-refused-"
                                    + window.name().toLowerCase(Locale.ROOT).replace('_', '-')
                                    + ".png"));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(view.overflow()).as("pixels wider than the window").isZero();

            page.fill("#token-reach", "");
            page.fill("#token-name", name);
            page.fill("#token-purpose", "Copies open violations to the data warehouse");
            page.selectOption("#token-role", "viewer");
            page.click("text=Create token");
            String secret = page.locator(".gc-secret").textContent();
            view.screenshot(
                    SCREENSHOTS.resolve(
                            "token-created-"
                                    + window.name().toLowerCase(Locale.ROOT).replace('_', '-')
                                    + ".png"));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(view.overflow()).as("pixels wider than the window").isZero();
            assertThat(status("/api/v1/policies", secret)).isEqualTo(200);

            page.click("text=Done, the secret is copied");
            assertThat(page.content()).contains(name).doesNotContain(secret);
            page.click("[aria-label='Revoke " + name + "']");
            page.fill("#reason-" + name, "The export is gone");
            view.screenshot(
                    SCREENSHOTS.resolve(
                            "token-revoking-"
                                    + window.name().toLowerCase(Locale.ROOT).replace('_', '-')
                                    + ".png"));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(view.overflow()).as("pixels wider than the window").isZero();
            page.click("[aria-label='Revoke " + name + " now']");

            assertThat(URI.create(page.url()).getPath()).isEqualTo("/tokens");
            assertThat(page.content()).contains("Revoked just now by");
            assertThat(status("/api/v1/policies", secret)).isEqualTo(401);
        }
    }

    private int status(String path, String secret) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(gatecheck.url().resolve(path))
                        .header("Authorization", "Bearer " + secret)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
