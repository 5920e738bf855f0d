package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Without an audience, no access token of the issuer is accepted. */
@SpringBootTest(classes = SampleWithSignIn.class)
@AutoConfigureMockMvc
class NoAudienceTest {

    private final MockMvcTester mvc;
    private final AuthorizationServer server;

    @Autowired
    NoAudienceTest(MockMvcTester mvc, AuthorizationServer server) {
        this.mvc = mvc;
        this.server = server;
    }

    @Test
    void aTokenOfTheIssuerIsRefused() {
        assertThat(
                        mvc.get()
                                .uri("/api/v1/violations")
                                .header(
                                        "Authorization",
                                        "Bearer " + BearerTokensTest.token(server, _ -> {})))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("WWW-Authenticate", "Bearer")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
