package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.security.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Access tokens of a real issuer in the API. */
@SpringBootTest(classes = SampleOrganization.class)
@AutoConfigureMockMvc
@Import(BearerTokensTest.IssuerWithAudience.class)
class BearerTokensTest {

    private static final String AUDIENCE = "gatecheck-api";
    private static final String PATH = "/api/v1/violations";

    @TestConfiguration(proxyBeanMethods = false)
    static class IssuerWithAudience {

        @Bean
        AuthorizationServer authorizationServer() {
            return AuthorizationServer.start();
        }

        @Bean
        @Primary
        SignIn oidcSignIn(AuthorizationServer server) {
            return new SignInFromEnvironment(
                            SampleWithSignIn.environment(
                                    Map.of(
                                            AdminEnvironment.OIDC_ISSUER,
                                            server.issuer(),
                                            AdminEnvironment.OIDC_CLIENT_ID,
                                            AuthorizationServer.CLIENT_ID,
                                            AdminEnvironment.OIDC_AUDIENCE,
                                            AUDIENCE,
                                            AdminEnvironment.ACCESS,
                                            "admins=ADMIN; readers=VIEWER; shop=VIEWER@"
                                                    + SampleOrganization.SHOP)))
                    .signIn();
        }
    }

    private final MockMvcTester mvc;
    private final AuthorizationServer server;

    @Autowired
    BearerTokensTest(MockMvcTester mvc, AuthorizationServer server) {
        this.mvc = mvc;
        this.server = server;
    }

    @Test
    void aTokenOfTheIssuerOpensTheApiWithoutASession() {
        MvcTestResult answer = get(PATH, token(server, _ -> {}));

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void theGroupsOfTheTokenGiveItsRolesAsTheyDoAtTheSignIn() {
        assertThat(get("/api/v1/tokens", token(server, _ -> {}))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/api/v1/tokens", token(server, groups("admins")))).hasStatusOk();
        assertThat(get(PATH, token(server, groups("others"))))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theGroupsOfTheTokenGiveItsReach() {
        assertThat(get(PATH + "?limit=200", token(server, groups("shop"))))
                .bodyText()
                .contains(SampleOrganization.SHOP)
                .doesNotContain(SampleOrganization.DATA);
    }

    static Stream<Consumer<JwtClaimsSet.Builder>> wrongClaims() {
        return Stream.of(
                claims -> claims.issuer("https://login.example.com"),
                claims -> claims.audience(List.of("another-application")),
                claims -> claims.audience(List.of(AuthorizationServer.CLIENT_ID)),
                claims -> claims.claims(all -> all.remove("aud")),
                claims -> claims.expiresAt(Instant.now().minus(Duration.ofMinutes(2))),
                claims -> claims.notBefore(Instant.now().plus(Duration.ofMinutes(5))));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void aTokenWithWrongClaimsIsRefused(Consumer<JwtClaimsSet.Builder> wrong) {
        assertRefused(get(PATH, token(server, wrong)));
    }

    @Test
    void aTokenThatTheIssuerDidNotSignIsRefused() {
        try (AuthorizationServer impostor = AuthorizationServer.start()) {
            String forged = token(impostor, claims -> claims.issuer(server.issuer()));

            assertRefused(get(PATH, forged));
        }
    }

    @Test
    void aTextThatIsNoTokenIsRefused() {
        assertRefused(get(PATH, "abc"));
        assertRefused(get(PATH, "a.b.c"));
        assertRefused(get(PATH, "not a token"));
    }

    @Test
    void aTokenOpensNoPage() {
        assertThat(get("/violations", token(server, _ -> {}))).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void anApiTokenWorksBesideIt() {
        assertThat(get(PATH, SampleTokens.READER.reveal())).hasStatusOk();
        assertRefused(get(PATH, SampleTokens.EXPIRED.reveal()));
    }

    private static void assertRefused(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("WWW-Authenticate", "Bearer")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static Consumer<JwtClaimsSet.Builder> groups(String... groups) {
        return claims -> claims.claim("groups", List.of(groups));
    }

    /** A token for a reader, but for these claims. */
    static String token(AuthorizationServer server, Consumer<JwtClaimsSet.Builder> other) {
        JwtClaimsSet.Builder claims =
                JwtClaimsSet.builder()
                        .issuer(server.issuer())
                        .subject("nightly-export")
                        .audience(List.of(AUDIENCE))
                        .issuedAt(Instant.now().minus(Duration.ofHours(1)))
                        .expiresAt(Instant.now().plus(Duration.ofMinutes(5)))
                        .claim("groups", List.of("readers"));
        other.accept(claims);
        return server.accessToken(claims.build());
    }

    private MvcTestResult get(String path, String token) {
        return mvc.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }
}
