package io.gatecheck.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.gatecheck.local.pages.View.Window;
import io.gatecheck.local.run.RunningGatecheck;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody writes a policy, corrects it, publishes it, changes it and takes the change back. */
@Tag("browser")
class PolicyDeskIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String TASK =
            """
            {"family": "web", "containerDefinitions": [{"name": "app", "image": "nginx"}]}
            """;

    private RunningGatecheck gatecheck;
    private Chromium chromium;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        chromium = Chromium.launch();
        gatecheck = RunningGatecheck.start(data);
    }

    @AfterEach
    void end() throws Exception {
        gatecheck.close();
        chromium.close();
    }

    @Test
    void aPolicyIsWrittenCorrectedPublishedChangedAndRestored() {
        try (View view = open("/policies", Window.WIDE_LIGHT)) {
            Page page = view.page();
            link(page, "New policy");
            look(view, "new-policy", Window.WIDE_LIGHT);
            press(page, "Start with a blank policy");
            String blank = page.inputValue("#text");

            page.fill("#text", blank.replace("task.launch.exec", "task.lunch.exec"));
            press(page, "Save and check");
            assertThat(page.textContent(".gc-errors")).contains("Did you mean 'launch'?");
            link(page, "Line 10, column 17");
            assertThat(page.url()).endsWith("#L10");
            look(view, "draft-wrong", Window.WIDE_LIGHT);

            page.fill("#text", blank);
            publish(page, "Agreed with the security team");
            assertThat(page.url()).endsWith("/policies/my-policy/versions/1");

            press(page, "Edit");
            look(view, "draft", Window.WIDE_LIGHT);
            page.fill("#text", blank.replace("severity: medium  ", "severity: critical"));
            publish(page, "Raised");
            assertThat(page.textContent(".gc-difference")).contains("+severity: critical");
            look(view, "version-with-changes", Window.WIDE_LIGHT);

            link(page, "Version 1");
            page.fill("#reason", "Too strict");
            press(page, "Restore");
            assertThat(page.url()).endsWith("/policies/my-policy/versions/3");
            assertThat(page.textContent("main")).contains("Agreed with the security team");
            assertThat(view.consoleErrors()).isEmpty();
            assertThat(view.foreignRequests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void aPolicyIsSwitchedOffAndOnAndItsViolationsFollow(Window window) {
        try (View view = open("/policies/no-public-ip", window)) {
            Page page = view.page();

            change(page, "Off", "Too many alerts");
            assertThat(page.textContent("main"))
                    .contains("switched off and judges no tasks", "closed");
            look(view, "policy-off", window);

            change(page, "On", "The alerts were right");
            assertThat(page.textContent("main")).contains("opened again");

            change(page, "Observing", "Look for two weeks");
            assertThat(page.textContent("main")).contains("This policy observes until");
            look(view, "policy-observing", window);
            link(page, "Policies");
            assertThat(page.textContent("main")).contains("Observing until");
            look(view, "policies-observing", window);
        }
    }

    private static void change(Page page, String state, String reason) {
        page.getByText(state, new Page.GetByTextOptions().setExact(true)).click();
        page.fill("#switch-reason", reason);
        press(page, "Change");
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void theDeskFitsEveryWindow(Window window) {
        try (View view = open("/policies/new", window)) {
            Page page = view.page();
            press(page, "Start from: ECS Exec must be disabled");
            look(view, "draft-example", window);
            press(page, "Save and see the impact");
            assertThat(page.textContent("main"))
                    .contains("Impact of the draft", "Passing", "Estimates");
            look(view, "draft-impact", window);
            link(page, "Your draft");
            press(page, "Save and try on a task");
            page.fill("#task", TASK);
            press(page, "Try");
            look(view, "trial", window);
            press(page, "Add this test to the draft");
            assertThat(page.textContent("main")).contains("web: Undecided");
            page.fill("#text", "id: [");
            press(page, "Save and check");
            look(view, "draft-invalid", window);
            link(page, "Your drafts");
            look(view, "drafts", window);
        }
    }

    private View open(String path, Window window) {
        return View.open(chromium.browser(), window, gatecheck.url().resolve(path), 200);
    }

    private static void look(View view, String name, Window window) {
        String file = name + "-" + window.name().toLowerCase(Locale.ROOT).replace('_', '-');
        view.screenshot(SCREENSHOTS.resolve(file + ".png"));
        assertThat(view.overflow()).as("pixels wider than the window").isZero();
        assertThat(new AxeBuilder(view.page()).analyze().getViolations()).as(name).isEmpty();
    }

    private static void publish(Page page, String reason) {
        page.fill("#reason", reason);
        press(page, "Publish");
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).first().click();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
