package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.Gateway.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminLambdaHandlerTest {

    private static final Pattern STYLE = Pattern.compile("href=\"(/css/gatecheck-[^\"]*\\.css)\"");

    private final AdminLambdaHandler handler = new AdminLambdaHandler(SampleWithABrokenPage.class);

    @Test
    void aPageIsAnswered() throws IOException {
        Answer answer = get("/", Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "text/html; charset=UTF-8")
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(answer.body()).contains("<h1>Overview</h1>").contains("Shop production");
    }

    @Test
    void encodedParametersArriveAsTheyWereTyped() throws IOException {
        Answer answer = get("/violations", Map.of("account", "Shop production", "policy", ""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("value=\"Shop production\"")
                .contains("Shop production (111122223333)")
                .doesNotContain("Data platform</span>");
    }

    @Test
    void signsThatMeanSomethingInAddressesArriveAsTheyWereTyped() throws IOException {
        Answer answer = get("/violations", Map.of("account", "R&D 100% a+b=c%20d"));

        assertThat(answer.body()).contains("value=\"R&amp;D 100% a+b=c%20d\"");
    }

    @Test
    void theThemeOfTheCookieColoursThePage() throws IOException {
        assertThat(get("/policies", Map.of()).body()).contains("data-theme=\"dark\"");
    }

    @Test
    void choosingAThemeSetsTheCookieAndGoesBack() throws IOException {
        Answer answer =
                get("/theme", Map.of("theme", "light", "return", "/violations?account=a%20b"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers())
                .containsEntry("Location", "/violations?account=a%20b")
                .hasEntrySatisfying(
                        "Set-Cookie",
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("gatecheck-theme=light;")
                                        .contains("; Secure"));
    }

    @Test
    void aStyleIsAnsweredAndMayBeKept() throws IOException {
        Matcher style = STYLE.matcher(get("/", Map.of()).body());
        assertThat(style.find()).isTrue();

        Answer answer = get(style.group(1), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Content-Type"))
                .isEqualToIgnoringCase("text/css; charset=UTF-8");
        assertThat(answer.headers().get("Cache-Control")).contains("max-age=31536000");
        assertThat(answer.body()).contains("--gc-canvas");
    }

    @Test
    void theApiIsAnswered() throws IOException {
        Answer answer = get("/api/v1/violations", Map.of("limit", "1", "status", "open"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
        assertThat(answer.body())
                .startsWith("{\"items\":[{\"id\":\"")
                .contains("\"nextCursor\":\"");
    }

    @Test
    void aMistakeInTheApiIsAProblem() throws IOException {
        Answer answer = get("/api/v1/violations", Map.of("severity", "huge"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    }

    @Test
    void whatThereIsNotHasAPageOfItsOwn() throws IOException {
        Answer answer = get("/no/such/page", Map.of());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Page not found").contains("aria-label=\"Main\"");
    }

    @Test
    void aPageThatCannotBeDrawnIsAnsweredWithTheErrorPage() throws IOException {
        Answer answer = get(SampleWithABrokenPage.PATH, Map.of());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers()).containsKey("Content-Security-Policy");
        assertThat(answer.body())
                .contains("<h1>Gatecheck could not show this page</h1>")
                .doesNotContain("Exception");
    }

    private Answer get(String path, Map<String, String> query) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(Gateway.get(path, query)), answer, new OneInvocation());
        return Gateway.read(answer.toByteArray());
    }
}
