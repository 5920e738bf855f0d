package io.gatecheck.admin.ui.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.ApiTokens;
import io.gatecheck.access.TokenName;
import io.gatecheck.access.TokenSecret;
import io.gatecheck.admin.ui.SamplePages;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamplePages
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class TokensPageTest {

    private static final Pattern SECRET = Pattern.compile("gct_[a-z0-9-]+_[0-9a-f]{72}");

    private final MockMvcTester mvc;
    private final ApiTokens tokens;

    @Autowired
    TokensPageTest(MockMvcTester mvc, ApiTokens tokens) {
        this.mvc = mvc;
        this.tokens = tokens;
    }

    @Test
    void everyTokenSaysWhatItMayDoAndWhenItEnds() {
        assertThat(mvc.get().uri("/tokens"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "dashboard",
                        "Active",
                        "Viewer",
                        "Whole organization",
                        "1 May 2026, in 60 d",
                        "7 min ago",
                        "leaked-in-a-build-log",
                        "Revoked",
                        "Revoked 5 h ago by ben.with.a.long.name@example.com",
                        "Never",
                        "old-exporter",
                        "Expired",
                        "Expired 20 d ago",
                        "storefront-pipeline",
                        "111122223333, team=&lt;b&gt;shop&lt;/b&gt;",
                        "terraform",
                        "3 Mar 2026, in 24 h")
                .doesNotContain("<script>alert")
                .doesNotContainPattern(SECRET);
    }

    @Test
    void aNewTokenShowsItsSecretOnceAndInNoAddress() throws Exception {
        MvcTestResult created = create("nightly-export", "viewer", "30");

        assertThat(created).hasStatus(HttpStatus.CREATED);
        assertThat(created.getResponse().getHeader("Location")).isNull();
        assertThat(created.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        String page = created.getResponse().getContentAsString();
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(TokenSecret.parse(secret.group()))
                .hasValueSatisfying(made ->
                        assertThat(
                                        tokens.find(new TokenName("nightly-export"))
                                                .orElseThrow()
                                                .hash())
                                .isEqualTo(made.hash()));
        assertThat(mvc.get().uri("/tokens"))
                .bodyText()
                .contains("nightly-export")
                .doesNotContainPattern(SECRET);
    }

    @Test
    void aFormThatIsNotValidKeepsWhatWasTyped() {
        assertThat(
                        mvc.post()
                                .uri("/tokens")
                                .param("name", "Not A Name")
                                .param("purpose", "Reads \"everything\"")
                                .param("role", "viewer")
                                .param("reach", "the shop")
                                .param("expiresInDays", "366"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("role=\"alert\"", "No token was created")
                .contains("&#39;Not A Name&#39; is not a valid name.")
                .contains("&#39;the shop&#39; is not a valid target of a scope.")
                .contains("Use a whole number from 1 to 365.")
                .contains("value=\"Not A Name\"", "value=\"Reads &quot;everything&quot;\"")
                .contains("value=\"the shop\"", "value=\"366\"")
                .containsPattern("<option value=\"viewer\" selected");
    }

    @Test
    void everyFieldThatIsMissingIsNamed() {
        assertThat(mvc.post().uri("/tokens"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#token-name", "#token-purpose", "#token-role", "#token-expiresInDays")
                .contains(
                        "Give the token a name.",
                        "Say what the token is for",
                        "Choose a role.",
                        "Say in how many days the token expires.")
                .doesNotContain("&#39;&#39;");
    }

    @Test
    void theNameOfAUsableTokenIsTaken() {
        assertThat(create("dashboard", "viewer", "30"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("A token with the name &#39;dashboard&#39; can still be used.");
    }

    @Test
    void revokingLeadsBackToTheList() {
        assertThat(create("to-be-revoked", "editor", "1")).hasStatus(HttpStatus.CREATED);

        assertThat(
                        mvc.post()
                                .uri("/tokens/to-be-revoked/revocations")
                                .param("reason", "Not needed"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .redirectedUrl()
                .isEqualTo("/tokens");

        assertThat(mvc.get().uri("/tokens"))
                .bodyText()
                .containsSubsequence("to-be-revoked", "Revoked just now by ada@example.com");
        assertThat(mvc.get().uri("/audit?object=token/to-be-revoked"))
                .bodyText()
                .containsSubsequence("Token revoked", "Not needed", "Token created");
    }

    @Test
    void revokingWhatDoesNotExistIsNotFound() {
        assertThat(mvc.post().uri("/tokens/nobody-has-it/revocations"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult create(String name, String role, String days) {
        return mvc.post()
                .uri("/tokens")
                .param("name", name)
                .param("purpose", "Tries it out")
                .param("role", role)
                .param("expiresInDays", days)
                .exchange();
    }
}
