package io.gatecheck.admin.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.TokenName;
import io.gatecheck.access.TokenSecret;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.ui.SampleOrganization;
import io.gatecheck.admin.ui.SampleTokens;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What a machine with an API token may do, where nobody else gets in. */
@SpringBootTest(classes = SampleOrganization.class)
@AutoConfigureMockMvc
@Import(ApiTokenTest.NobodyElse.class)
class ApiTokenTest {

    private static final String ACTOR = "/api/v1/actor";

    @TestConfiguration(proxyBeanMethods = false)
    static class NobodyElse {

        @Bean
        @Primary
        SignIn nobody() {
            return new NobodyCanSignIn("Nobody can sign in.");
        }

        /** Answers with what the audit log would write down, and what is left of the secret. */
        @Bean
        RouterFunction<ServerResponse> actor(CurrentPerson current) {
            return RouterFunctions.route()
                    .GET(
                            ACTOR,
                            request ->
                                    ServerResponse.ok()
                                            .body(
                                                    current.actor().name()
                                                            + request.headers()
                                                                    .header("Authorization")))
                    .build();
        }
    }

    private final MockMvcTester mvc;

    @Autowired
    ApiTokenTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aTokenOpensTheApiWithoutASession() {
        MvcTestResult answer = get("/api/v1/violations", SampleTokens.READER.reveal());

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void theAuditLogNamesTheTokenAndTheSecretGoesNoFurther() {
        assertThat(get(ACTOR, SampleTokens.READER.reveal()))
                .bodyText()
                .isEqualTo("token:dashboard[]");
    }

    @Test
    void theNameOfTheSchemeHasNoCase() {
        assertThat(
                        mvc.get()
                                .uri("/api/v1/violations")
                                .header("Authorization", "bearer " + SampleTokens.READER.reveal()))
                .hasStatusOk();
    }

    @Test
    void aTokenSeesTheAccountsInItsReachAlone() throws Exception {
        String all =
                get("/api/v1/violations?limit=200", SampleTokens.READER.reveal())
                        .getResponse()
                        .getContentAsString();
        String some =
                get("/api/v1/violations?limit=200", SampleTokens.SHOP.reveal())
                        .getResponse()
                        .getContentAsString();

        assertThat(all).contains("222233334444");
        assertThat(some).contains("111122223333").doesNotContain("222233334444");
    }

    static Stream<String> unusableSecrets() {
        return Stream.of(
                SampleTokens.EXPIRED.reveal(),
                SampleTokens.REVOKED.reveal(),
                TokenSecret.create(new TokenName("dashboard"), new SecureRandom()).reveal(),
                TokenSecret.create(new TokenName("unknown"), new SecureRandom()).reveal(),
                "gct_",
                SampleTokens.READER.reveal() + "0");
    }

    @ParameterizedTest
    @MethodSource("unusableSecrets")
    void aTokenThatCannotBeUsedIsAnsweredLikeEveryOther(String secret) {
        assertThat(get("/api/v1/violations", secret))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("WWW-Authenticate", "Bearer")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"title": "Unauthorized", "status": 401,
                         "detail": "Send a bearer token in the Authorization header; this one is missing, expired or not valid."}
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/violations", "/tokens", "/audit", "/apis"})
    void aTokenOpensNoPage(String path) {
        assertThat(get(path, SampleTokens.ADMIN.reveal()))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void aTokenManagesNoTokensWhateverItsRole() {
        String admin = SampleTokens.ADMIN.reveal();

        assertThat(get("/api/v1/tokens", admin)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/api/v1/tokens", admin)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/api/v1/tokens/dashboard/revocations", admin))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aTokenInTheAddressIsNotLookedAt() {
        assertThat(mvc.get().uri("/api/v1/violations?access_token=" + SampleTokens.READER.reveal()))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private MvcTestResult get(String path, String secret) {
        return mvc.get().uri(path).header("Authorization", "Bearer " + secret).exchange();
    }

    private MvcTestResult post(String path, String secret) {
        return mvc.post()
                .uri(path)
                .header("Authorization", "Bearer " + secret)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
    }
}
