package io.gatecheck.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
class TokensApiTest {

    private final MockMvcTester mvc;

    @Autowired
    TokensApiTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aTokenIsAnsweredWithItsSecretAndAfterwardsWithout() throws Exception {
        MvcTestResult created =
                post(
                        "/api/v1/tokens",
                        """
                        {"name": "nightly-export", "purpose": "Copies violations", "role": "viewer",
                         "reach": ["Root/Workloads", "team=shop"], "expiresInDays": 90}
                        """);

        assertThat(created).hasStatus(HttpStatus.CREATED);
        assertThat(created)
                .bodyJson()
                .extractingPath("$.secret")
                .asString()
                .matches("gct_nightly-export_[0-9a-f]{72}");
        assertThat(created)
                .bodyJson()
                .extractingPath("$.token.reach")
                .asArray()
                .containsExactly("Root/Workloads", "team=shop");
        assertThat(created)
                .bodyJson()
                .extractingPath("$.token.expiresAt")
                .isEqualTo("2026-05-31T12:00:00Z");
        assertThat(mvc.get().uri("/api/v1/tokens"))
                .bodyText()
                .contains("nightly-export")
                .doesNotContain("gct_");
    }

    @Test
    void everyFieldThatIsNotValidIsNamed() {
        assertThat(post("/api/v1/tokens", "{\"name\": \"X\", \"role\": \"king\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactly("name", "purpose", "role", "expiresInDays");
    }

    @Test
    void aNameThatIsTakenIsAConflict() {
        assertThat(
                        post(
                                "/api/v1/tokens",
                                """
                                {"name": "storefront-pipeline", "purpose": "x", "role": "viewer",
                                 "expiresInDays": 1}
                                """))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aTextThatIsNoJsonIsABadRequest() {
        assertThat(post("/api/v1/tokens", "{"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void revokingAnswersWithTheTokenAsItIsNow() {
        assertThat(
                        post(
                                "/api/v1/tokens",
                                """
                                {"name": "short-lived", "purpose": "x", "role": "viewer",
                                 "expiresInDays": 1}
                                """))
                .hasStatus(HttpStatus.CREATED);

        assertThat(mvc.post().uri("/api/v1/tokens/short-lived/revocations"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revoked.by")
                .isEqualTo("ada@example.com");
        assertThat(
                        post(
                                "/api/v1/tokens/short-lived/revocations",
                                "{\"reason\": \"Again, to be sure\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.usable")
                .isEqualTo(false);
        assertThat(post("/api/v1/tokens/nobody-has-it/revocations", "{}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult post(String path, String json) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
