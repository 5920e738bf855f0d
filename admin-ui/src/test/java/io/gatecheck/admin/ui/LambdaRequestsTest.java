package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.Gateway.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application in Lambda answers to requests that no browser makes by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LambdaRequestsTest {

    private final AdminLambdaHandler handler = new AdminLambdaHandler(SampleOrganization.class);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/policies", "/api/v1/policies", "/favicon.svg", "/no-such-page"})
    void traceIsRefusedWithoutAnEcho(String path) throws IOException {
        Answer answer = request("TRACE", path, Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsKey("Content-Security-Policy");
        assertThat(answer.body()).doesNotContain("cookie").doesNotContain("TRACE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/policies", "/api/v1/policies", "/favicon.svg", "/no-such-page"})
    void headIsAnsweredLikeGetWithoutTheBody(String path) throws IOException {
        Answer head = request("HEAD", path, Map.of());

        assertThat(head.status()).isEqualTo(request("GET", path, Map.of()).status());
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/violations, limit, ٣",
        "/api/v1/violations, limit, ٣",
        "/api/v1/violations, limit, +3",
        "/violations, account[0], 1",
        "/api/v1/violations, account[0], 1",
        "/api/v1/violations, limit[], 1"
    })
    void anOddParameterIsABadRequest(String path, String name, String value) throws IOException {
        Answer answer = request("GET", path, Map.of(name, value));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers())
                .containsEntry(
                        "Content-Type",
                        path.startsWith("/api/")
                                ? "application/problem+json"
                                : "text/html; charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "{\"httpMethod\": \"GET\"}", "{\"path\": \"/\"}"})
    void whatTheContainerRefusesItselfHasTheHeadersToo(String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                answer,
                new OneInvocation());

        assertThat(Gateway.read(answer.toByteArray()).headers())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Content-Type", "application/json")
                .containsKey("Content-Security-Policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/a%", "/%", "/api/v1/policies/%f"})
    void anAddressThatCannotBeDecodedIsABadRequest(String path) throws IOException {
        Answer answer = request("GET", path, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsKey("Content-Security-Policy");
        assertThat(answer.body()).contains("The address is not valid");
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
