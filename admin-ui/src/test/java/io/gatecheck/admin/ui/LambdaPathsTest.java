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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The container in Lambda offers the whole class path; the application serves none of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LambdaPathsTest {

    private static final Pattern ICON = Pattern.compile("href=\"(/favicon-[0-9a-f]+\\.svg)\"");

    private final AdminLambdaHandler handler = new AdminLambdaHandler(SampleOrganization.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/application.properties",
                "/io/gatecheck/admin/ui/AdminApplication.class",
                "/io/gatecheck/admin/ui/",
                "/io",
                "/META-INF/",
                "/META-INF/MANIFEST.MF",
                "/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                "/static/",
                "/static/favicon.svg",
                "/templates/",
                "/templates/overview/overview.html",
                "/policies/gatecheck-ecs-baseline/no-public-ip.yaml",
                "/css",
                "/css/",
                "/css/tokens.css",
                "/css/components/badge.css",
                "/webjars/",
                "/resources/application.properties",
                "/public/application.properties",
                "//application.properties",
                "/./application.properties",
                "/css/../application.properties",
                "/%2e%2e/application.properties",
                "/%2e/application.properties",
                "/css/%2e%2e/application.properties",
                "/css/..%2fapplication.properties",
                "/css/%252e%252e/application.properties",
                "/application.properties.",
                "/application.properties/",
                "/application.properties%00.svg",
                "/application.properties;.svg",
                "/ä b",
                "/a?b",
                "/<script>",
                "*",
                "",
                "/favicon.svg/../application.properties",
                "/favicon-..%2fapplication.properties.svg",
                "/favicon.svg.",
                "\\application.properties",
                "/\\application.properties",
                "/css\\..\\application.properties",
                "/..\\..\\application.properties",
                "/WEB-INF/web.xml",
                "application.properties",
                "/actuator",
                "/actuator/env"
            })
    void nothingOfTheClassPathIsServed(String path) throws IOException {
        Answer answer = request("GET", path, Map.of());

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers()).containsKey("Content-Security-Policy");
    }

    @Test
    void theIconIsServedUnderANameWithItsHashAndMayBeKeptForAYear() throws IOException {
        Matcher icon = ICON.matcher(request("GET", "/", Map.of()).body());
        assertThat(icon.find()).isTrue();

        Answer answer = request("GET", icon.group(1), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "image/svg+xml")
                .containsEntry("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(answer.body()).startsWith("<svg");
    }

    @Test
    void theIconIsServedUnderTheNameThatBrowsersGuess() throws IOException {
        assertThat(request("GET", "/favicon.svg", Map.of()).status()).isEqualTo(200);
    }

    private Answer request(String method, String path, Map<String, String> query)
            throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(Gateway.request(method, path, query)),
                answer,
                new OneInvocation());
        return Gateway.read(answer.toByteArray());
    }
}
