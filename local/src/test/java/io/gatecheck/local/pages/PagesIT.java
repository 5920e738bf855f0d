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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every page of a whole local run, wide and narrow, light and dark. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private RunningGatecheck gatecheck;
    private Chromium chromium;
    private String violation;
    private String exemption;
    private String recorded;

    /** A page, and the status with which it is answered. */
    private enum Place {
        OVERVIEW("/", 200),
        VIOLATIONS("/violations", 200),
        VIOLATIONS_FILTERED("/violations?severity=high&status=open&account=210000000067", 200),
        VIOLATIONS_EMPTY("/violations?status=exempt&severity=critical", 200),
        VIOLATION("/violations/{violation}", 200),
        EXEMPTIONS("/exemptions", 200),
        EXEMPTION("/exemptions/{exemption}", 200),
        NEW_EXEMPTION("/exemptions/new?violation={violation}", 200),
        POLICIES("/policies", 200),
        POLICY("/policies/no-public-ip", 200),
        OLD_VERSION("/policies/no-public-ip/versions/1", 200),
        IMPACT("/policies/no-public-ip/impact", 200),
        RECORDED_TASK("/recorded-tasks/{recorded}", 200),
        AUDIT("/audit", 200),
        AUDIT_FILTERED("/audit?person=gatecheck&object=policy/no-public-ip&from=2026-01-01", 200),
        AUDIT_EMPTY("/audit?person=nobody", 200),
        AUDIT_BAD_FILTER("/audit?from=yesterday&object=no-public-ip", 400),
        NEW_POLICY("/policies/new", 200),
        DRAFTS("/policies/drafts", 200),
        TOKENS("/tokens", 200),
        NO_SUCH_PAGE("/violations/00000000000000000000000000000000", 404),
        BAD_FILTER("/violations?severity=terrible", 400),
        SLACK_INBOX("/local/slack", 200);

        private final String path;
        private final int status;

        Place(String path, int status) {
            this.path = path;
            this.status = status;
        }
    }

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        chromium = Chromium.launch();
        gatecheck = RunningGatecheck.start(data);
        violation = worstViolation();
        exemption = requestedExemption();
        recorded = recordedTask();
    }

    @AfterAll
    void end() throws IOException {
        gatecheck.close();
        chromium.close();
    }

    Stream<Arguments> everyPageInEveryWindow() {
        return Arrays.stream(Place.values())
                .flatMap(place ->
                        Arrays.stream(Window.values()).map(window -> Arguments.of(place, window)));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryWindow")
    void aPageIsAccessibleQuietAndFitsItsWindow(Place place, Window window) {
        try (View view = open(place, window)) {
            view.screenshot(screenshot(place, window));

            assertThat(view.overflow()).as("pixels wider than the window").isZero();
            assertThat(new AxeBuilder(view.page()).analyze().getViolations())
                    .as("what axe finds")
                    .isEmpty();
            assertThat(view.consoleErrors()).isEmpty();
            assertThat(view.foreignRequests()).isEmpty();
        }
    }

    @Test
    void theFirstTabStopLeadsPastTheNavigation() {
        try (View view = open(Place.OVERVIEW, Window.WIDE_LIGHT)) {
            Page page = view.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.textContent"))
                    .isEqualTo("Skip to the content");

            page.keyboard().press("Enter");

            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void everythingThatCanBeUsedIsReachedByTheKeyboardAndShowsItsFocus() {
        try (View view = open(Place.VIOLATIONS, Window.WIDE_LIGHT)) {
            for (int stop = 0; stop < 12; stop++) {
                view.page().keyboard().press("Tab");
                assertThat(view.page().evaluate(FOCUS_IS_VISIBLE))
                        .as("the focus at stop " + stop)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void theRoleInTheHeaderCanBeChanged() {
        try (View view = open(Place.VIOLATIONS_FILTERED, Window.NARROW_DARK)) {
            Page page = view.page();
            assertThat(page.locator(".gc-person").textContent()).contains("Local run: no sign-in");
            assertThat(page.locator(".gc-person [aria-pressed=true]").textContent())
                    .isEqualTo("Admin");

            page.click(".gc-person >> text=Viewer");

            assertThat(URI.create(page.url()).getPath()).isEqualTo("/violations");
            assertThat(URI.create(page.url()).getQuery()).contains("severity=high");
            assertThat(page.locator(".gc-person [aria-pressed=true]").textContent())
                    .isEqualTo("Viewer");
        }
    }

    @Test
    void anExemptionIsRequestedApprovedBySomebodyElseAndRevoked() {
        try (View view = open(Place.NEW_EXEMPTION, Window.WIDE_LIGHT)) {
            Page page = view.page();
            page.check("[name=width][value=service]");
            page.fill("[name=reason]", "The new registry comes in May");
            page.fill("[name=owner]", "team shop");
            page.click(".gc-exemption-form >> text=Request exemption");
            assertThat(page.locator(".gc-errors").textContent())
                    .contains("Choose the last day on which it holds.");
            assertThat(page.inputValue("[name=reason]")).isEqualTo("The new registry comes in May");

            page.fill("[name=until]", LocalDate.now(ZoneOffset.UTC).plusDays(10).toString());
            page.click(".gc-exemption-form >> text=Request exemption");
            String address = URI.create(page.url()).getPath();
            assertThat(page.locator("main").textContent()).contains("Somebody else must answer.");

            page.click(".gc-person >> text=Approver");
            page.fill("[name=note]", "Agreed");
            page.click(".gc-decision >> text=Approve");
            assertThat(page.locator("main").textContent()).contains("Approved", "Agreed");

            page.fill("[name=note]", "It came early");
            page.click(".gc-decision >> text=Revoke");
            assertThat(page.locator("main").textContent()).contains("Revoked", "It came early");

            page.click("text=Audit log");
            assertThat(page.locator("a[href='" + address + "']").count()).isEqualTo(3);
        }
    }

    private static final String FOCUS_IS_VISIBLE =
            """
            () => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            }
            """;

    private View open(Place place, Window window) {
        String path =
                place.path
                        .replace("{violation}", violation)
                        .replace("{exemption}", exemption)
                        .replace("{recorded}", recorded);
        return View.open(chromium.browser(), window, gatecheck.url().resolve(path), place.status);
    }

    private static Path screenshot(Place place, Window window) {
        String name = place.name() + "-" + window.name() + ".png";
        return SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** One with a container, and so with much to show. */
    private String worstViolation() throws IOException, InterruptedException {
        String list = get("/api/v1/violations?policy=approved-image-registries");
        return new JsonMapper().readTree(list).at("/items/0/id").asString();
    }

    /** One that fails, because the worst come first. */
    private String recordedTask() throws IOException, InterruptedException {
        String impact = get(Place.IMPACT.path);
        return Pattern.compile("/recorded-tasks/([0-9a-f-]+)")
                .matcher(impact)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(gatecheck.url().resolve(path)).build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    private String requestedExemption() throws IOException, InterruptedException {
        String request =
                """
                {"violation": "%s", "reason": "Moves in May", "owner": "team shop", "until": "%s"}
                """
                        .formatted(violation, LocalDate.now(ZoneOffset.UTC).plusDays(30));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest post =
                    HttpRequest.newBuilder(gatecheck.url().resolve("/api/v1/exemptions"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(request))
                            .build();
            String body = http.send(post, BodyHandlers.ofString()).body();
            return new JsonMapper().readTree(body).at("/id").asString();
        }
    }
}
