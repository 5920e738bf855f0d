package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.Gateway.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole sign-in through the Lambda handler, at a real issuer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private static final String COOKIE = "__Host-gatecheck";
    private static final Pattern LINKED = Pattern.compile("<link rel=[^>]* href=\"([^\"]*)\"");

    private final AdminLambdaHandler handler = new AdminLambdaHandler(SampleWithSignIn.class);
    private GatewayBrowser browser = new GatewayBrowser(handler);

    @BeforeEach
    void openAFreshBrowser() {
        browser = new GatewayBrowser(handler);
    }

    @Test
    void whoSignsInSeesThePageThatTheyWanted() throws Exception {
        Answer refused = browser.get("/violations?account=Shop%20production");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.header("Location")).endsWith("/oauth2/authorization/oidc");

        Answer leave = browser.get(refused.header("Location"));
        URI authorize = URI.create(leave.header("Location"));
        assertThat(GatewayBrowser.parameters(authorize))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "gatecheck")
                .containsEntry("scope", "openid profile email")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry(
                        "redirect_uri", AuthorizationServer.GATECHECK + "/login/oauth2/code/oidc")
                .containsKeys("nonce", "state", "code_challenge");
        String before = browser.cookies().get(COOKIE);

        Answer back = comeBack(authorize, "vera");

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/violations?account=Shop+production");
        assertThat(browser.cookies().get(COOKIE)).isNotBlank().isNotEqualTo(before);
        Answer page = browser.get(back.header("Location"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Shop production (111122223333)")
                .contains("vera@example.com")
                .contains("Sign out");
        assertThat(page.headers()).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void theCookieIsOfThisHostAloneAndOutOfReachOfScripts() throws IOException {
        Answer refused = browser.get("/");

        assertThat(refused.cookies())
                .singleElement()
                .asString()
                .startsWith(COOKIE + "=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContainIgnoringCase("domain=");
    }

    @Test
    void theSessionFromBeforeTheSignInIsWorthNothingAfterwards() throws Exception {
        Answer leave = browser.get("/oauth2/authorization/oidc");
        GatewayBrowser thief = new GatewayBrowser(handler);
        String before = browser.cookies().get(COOKIE);
        comeBack(URI.create(leave.header("Location")), "vera");

        Answer stolen =
                thief.send("GET", "/", Map.of(), Map.of("cookie", COOKIE + "=" + before), "");

        assertThat(stolen.status()).isEqualTo(302);
    }

    @Test
    void whoHasNoRoleIsToldWhomToAsk() throws Exception {
        Answer page = signIn("eve");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body())
                .contains("You are signed in as eve@example.com")
                .contains("Ask grace@example.com")
                .contains("aria-label=\"Main\"")
                .contains("Sign out");
    }

    @Test
    void aFormNeedsItsToken() throws Exception {
        Answer page = signIn("vera");

        Answer forged = browser.post("/sign-out", Map.of());
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.body()).contains("The form was too old, and nothing was changed.");
        assertThat(browser.get("/").status()).isEqualTo(200);

        Answer sent = browser.post("/sign-out", Map.of("_csrf", GatewayBrowser.token(page)));
        assertThat(sent.status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIssuer() throws Exception {
        try (IssuerBrowser issuer = new IssuerBrowser()) {
            Answer page = signIn("ada", issuer);
            String session = browser.cookies().get(COOKIE);

            Answer out = browser.post("/sign-out", Map.of("_csrf", GatewayBrowser.token(page)));

            assertThat(out.status()).isEqualTo(200);
            assertThat(out.body()).contains("You are signed out of Gatecheck");
            assertThat(browser.cookies()).doesNotContainKey(COOKIE);
            Answer again =
                    browser.send(
                            "GET", "/", Map.of(), Map.of("cookie", COOKIE + "=" + session), "");
            assertThat(again.status()).isEqualTo(302);
            String refresh = out.header("Refresh");
            assertThat(refresh).startsWith("0; url=http://127.0.0.1:");
            URI atTheIssuer = URI.create(refresh.substring("0; url=".length()));
            assertThat(IssuerBrowser.redirect(issuer.get(atTheIssuer)))
                    .hasToString(AuthorizationServer.GATECHECK + "/signed-out");
        }
        assertThat(browser.get("/signed-out").body()).contains("You are signed out");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws IOException {
        Answer answer = browser.get("/login/oauth2/code/oidc?code=stolen&state=guessed");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("The sign-in did not succeed");
    }

    @Test
    void theApiTakesNoCookie() throws Exception {
        var _ = signIn("ada");

        Answer answer = browser.get("/api/v1/violations");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("WWW-Authenticate", "Bearer");
        assertThat(answer.body()).contains("\"status\":401");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void stylesAndThePictureOfThePageNeedNoSignIn() throws IOException {
        assertThat(browser.get("/favicon.svg").status()).isEqualTo(200);

        Matcher linked = LINKED.matcher(browser.get("/signed-out").body());

        assertThat(linked.results().map(link -> link.group(1)))
                .hasSize(2)
                .allSatisfy(path -> assertThat(browser.get(path).status()).isEqualTo(200));
    }

    @Test
    void whatIsNoPageTellsAStrangerNothing() throws IOException {
        assertThat(browser.get("/no/such/page").status()).isEqualTo(302);
        assertThat(browser.get("/application.properties").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/application.properties",
                "/templates/error/error.html",
                "/io/gatecheck/admin/ui/AdminApplication.class",
                "/META-INF/MANIFEST.MF",
                "/io/gatecheck/"
            })
    void theClassPathIsNotServedToAnybody(String path) throws Exception {
        var _ = signIn("ada");

        assertThat(browser.get(path).status()).isEqualTo(404);
    }

    @Test
    void theNetworkAddressIsTheOneThatTheGatewaySaw() throws Exception {
        var _ = signIn("vera");

        Answer answer =
                browser.send(
                        "GET",
                        SampleWithSignIn.ACTOR,
                        Map.of(),
                        Map.of("x-forwarded-for", "203.0.113.66", "forwarded", "for=203.0.113.66"),
                        "");

        assertThat(answer.body()).isEqualTo("Actor[name=vera@example.com, address=192.0.2.44]");
    }

    @Test
    void tracingIsRefused() throws IOException {
        Answer answer = browser.send("TRACE", "/", Map.of(), Map.of("x-secret", "echo me"), "");

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("echo me");
        assertThat(answer.headers()).containsKey("Content-Security-Policy");
    }

    /** Signs in and shows the overview. */
    private Answer signIn(String person) throws Exception {
        try (IssuerBrowser issuer = new IssuerBrowser()) {
            return signIn(person, issuer);
        }
    }

    private Answer signIn(String person, IssuerBrowser issuer) throws Exception {
        Answer leave = browser.get("/oauth2/authorization/oidc");
        URI callback = issuer.signIn(leave.header("Location"), person);
        Answer back = browser.get(callback.toString());
        assertThat(back.status()).isEqualTo(302);
        return browser.get("/");
    }

    private Answer comeBack(URI authorize, String person) throws Exception {
        try (IssuerBrowser issuer = new IssuerBrowser()) {
            return browser.get(issuer.signIn(authorize.toString(), person).toString());
        }
    }
}
