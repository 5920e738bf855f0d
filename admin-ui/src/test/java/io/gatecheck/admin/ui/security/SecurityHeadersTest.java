package io.gatecheck.admin.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SamplePages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SamplePages
class SecurityHeadersTest {

    private final MockMvcTester mvc;

    @Autowired
    SecurityHeadersTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/violations", "/policies", "/no-such-page", "/api/v1/policies"})
    void everyAnswerForbidsScriptsAndFramesOfOthers(String path) {
        assertThat(mvc.get().uri(path))
                .headers()
                .hasValue(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .hasValue("Cache-Control", "no-store");
    }
}
