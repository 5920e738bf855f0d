package io.gatecheck.admin.ui.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SampleExemptions;
import io.gatecheck.admin.ui.SamplePages;
import io.gatecheck.admin.ui.SampleViolations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamplePages
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ExemptionPagesTest {

    private static final String WAITING = "/exemptions/" + SampleExemptions.waiting().id();

    private final MockMvcTester mvc;

    @Autowired
    ExemptionPagesTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void theListHasWhatWaitsWhatIsInForceWhatEndedAndWhatToLookAt() {
        assertThat(mvc.get().uri("/exemptions"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "To look at",
                        "Ends in 5 days.",
                        "Waiting for an answer",
                        WAITING,
                        "11 days",
                        "In force",
                        "ex-batch-2026",
                        "Ended",
                        "Rejected",
                        "Revoked")
                .contains("Covers the whole organization.");
    }

    @Test
    void aRequestThatNobodyAnswersShowsItsAge() {
        assertThat(mvc.get().uri("/exemptions"))
                .bodyText()
                .containsSubsequence(
                        "To look at",
                        SampleExemptions.elsewhere().id().value(),
                        "Nobody has answered for 11 days; the request expires in 3 days.",
                        "Waiting for an answer",
                        "Waiting 11 days");
    }

    @Test
    void anExemptionFromAPolicyThatThereIsNotSaysSo() {
        String gone = "/exemptions/" + SampleExemptions.removed().id();

        assertThat(mvc.get().uri("/exemptions"))
                .bodyText()
                .containsSubsequence("To look at", gone, "Its policy does not exist.");
        assertThat(mvc.get().uri(gone))
                .hasStatusOk()
                .bodyText()
                .contains("There is no policy with this id. The exemption covers nothing.")
                .contains("/revocations")
                .doesNotContain("/policies/no-latest-tag-2019");
    }

    @Test
    void theListCanBeFilteredByPolicy() {
        assertThat(mvc.get().uri("/exemptions?policy=cpu-memory-range"))
                .hasStatusOk()
                .bodyText()
                .contains("Month-end reports")
                .doesNotContain("ex-batch-2026", WAITING);
    }

    @Test
    void theNavigationCountsTheRequestsThatThePersonCanAnswer() {
        assertThat(mvc.get().uri("/policies"))
                .bodyText()
                .containsSubsequence("gc-navigation__count", ">2<", "waiting");
    }

    @Test
    void theFormShowsWhatEachWidthCoversAndTheLongestTime() {
        assertThat(mvc.get().uri("/exemptions/new?violation=" + SampleViolations.checkoutId()))
                .hasStatusOk()
                .bodyText()
                .contains("Covers 1 open violation in 29 running tasks; another offending value")
                .contains("max=\"2026-05-30\"")
                .contains("Exemptions from high policies last up to 90 days");
    }

    @Test
    void aFormThatIsNotValidKeepsWhatWasTyped() {
        assertThat(
                        request(
                                "reason", "Not <yet>",
                                "width", "service",
                                "until", "2030-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Not &lt;yet&gt;")
                .contains("value=\"service\" checked")
                .contains("value=\"2030-01-01\"")
                .contains("href=\"#owner\"", "href=\"#until\"")
                .contains("2030-01-01 is not a possible last day.");
    }

    @Test
    void aRequestHasItsPageAndTheViolationSaysSo() {
        MvcTestResult requested =
                request(
                        "reason",
                        "Soon",
                        "owner",
                        "team shop",
                        "until",
                        "2026-05-01",
                        "width",
                        "service");
        assertThat(requested).hasStatus(HttpStatus.SEE_OTHER);
        String page = String.valueOf(requested.getResponse().getHeader("Location"));

        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("You requested this exemption. Somebody else must answer.")
                .contains("Withdraw the request")
                .doesNotContain("/approvals");
        assertThat(mvc.get().uri("/violations/" + SampleViolations.checkoutId()))
                .bodyText()
                .contains("ada@example.com requested an exemption. Nobody has answered yet.", page);
    }

    @Test
    void anApprovalLeadsBackToTheExemption() {
        assertThat(mvc.post().uri(WAITING + "/approvals").param("note", "Agreed"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .headers()
                .hasValue("Location", WAITING);
        assertThat(mvc.get().uri(WAITING))
                .bodyText()
                .contains("Approved", "by ada@example.com", "Agreed", "Revoke")
                .doesNotContain("/approvals");
        assertThat(mvc.get().uri("/violations/" + SampleViolations.checkoutId()))
                .bodyText()
                .contains("An exemption covers this violation until 21 May 2026, 12:00:00 UTC.")
                .doesNotContain("It applies when the next task starts.");
    }

    @Test
    void whatIsRevokedIsOpenAgainAtOnceAndInTheAuditLog() {
        String violation = "/violations/" + SampleViolations.checkoutId();
        assertThat(mvc.post().uri(WAITING + "/approvals")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri(violation)).bodyText().contains("gc-badge--exempt");

        assertThat(mvc.post().uri(WAITING + "/revocations").param("note", "Moved"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(mvc.get().uri(violation))
                .bodyText()
                .contains("gc-badge--open")
                .doesNotContain("gc-badge--exempt");
        assertThat(mvc.get().uri("/audit"))
                .bodyText()
                .containsSubsequence(
                        "Exemption revoked",
                        "href=\"" + WAITING + "\"",
                        "Moved",
                        "Exemption approved");
    }

    @Test
    void aRejectionWithoutAReasonIsAskedForOne() {
        assertThat(mvc.post().uri(WAITING + "/rejections"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter why, for whoever reads it later.");
    }

    @Test
    void whoComesSecondIsToldAndKeepsTheNote() {
        assertThat(mvc.post().uri(WAITING + "/approvals")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(mvc.post().uri(WAITING + "/rejections").param("note", "No"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("ada@example.com has already approved this exemption.", ">No<");
    }

    @Test
    void anExemptViolationNamesItsExemptionAndItsEnd() {
        assertThat(mvc.get().uri("/violations/" + SampleViolations.exemptId()))
                .bodyText()
                .contains("An exemption covers this violation until 1 May 2026, 12:00:00 UTC.")
                .contains("href=\"/exemptions/ex-batch-2026\"")
                .contains("kill switch → exemption → scope → protections → budget → action");
    }

    @Test
    void anUnknownExemptionIsNotFound() {
        assertThat(mvc.get().uri("/exemptions/nothing")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/exemptions/new")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult request(String... fields) {
        var post =
                mvc.post()
                        .uri("/exemptions")
                        .param("violation", SampleViolations.checkoutId().value());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }
}
