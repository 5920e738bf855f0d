package io.gatecheck.admin.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SamplePages;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SamplePages
class ThemeSwitchTest {

    private final MockMvcTester mvc;

    @Autowired
    ThemeSwitchTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void withoutAChoiceThePageFollowsTheSystem() {
        assertThat(mvc.get().uri("/")).bodyText().contains("data-theme=\"system\"");
    }

    @Test
    void theChosenThemeIsKept() {
        assertThat(mvc.get().uri("/").cookie(new Cookie("gatecheck-theme", "dark")))
                .bodyText()
                .contains("data-theme=\"dark\"")
                .contains("value=\"dark\" aria-pressed=\"true\"");
    }

    @Test
    void aThemeThatThereIsNotIsTakenAsNoChoice() {
        assertThat(mvc.get().uri("/").cookie(new Cookie("gatecheck-theme", "\"><script>")))
                .bodyText()
                .contains("data-theme=\"system\"");
    }

    @Test
    void choosingAThemeLeadsBackToThePage() {
        assertThat(
                        mvc.get()
                                .uri(
                                        "/theme?theme={theme}&return={page}",
                                        "dark",
                                        "/violations?a=b%20c"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/violations?a=b%20c")
                .cookies()
                .hasValue("gatecheck-theme", "dark")
                .hasPath("gatecheck-theme", "/")
                .isHttpOnly("gatecheck-theme", true)
                .hasMaxAge("gatecheck-theme", Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/a\r\nX: y",
                ""
            })
    void choosingAThemeNeverLeadsToAnotherSite(String elsewhere) {
        assertThat(mvc.get().uri("/theme?theme=dark&return={page}", elsewhere))
                .hasStatus(HttpStatus.SEE_OTHER)
                .headers()
                .hasValue("Location", "/");
    }

    @Test
    void aThemeThatThereIsNotCannotBeChosen() {
        assertThat(mvc.get().uri("/theme?theme=pink"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("The theme is not valid. Valid values: system, light, dark.");
    }

    @Test
    void thePageKnowsTheWayBackToItself() {
        assertThat(mvc.get().uri("/violations?status=open"))
                .bodyText()
                .contains("name=\"return\" value=\"/violations?status=open\"");
    }
}
