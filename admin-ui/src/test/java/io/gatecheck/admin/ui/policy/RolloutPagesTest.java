package io.gatecheck.admin.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SampleOrganization;
import io.gatecheck.admin.ui.SamplePages;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.InMemoryDrafts;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Switches policies off and on, and lets them observe. */
@SamplePages
@DirtiesContext
class RolloutPagesTest {

    private static final String PAGE = "/policies/logging-configured";
    private static final PolicyId LOGGING = new PolicyId("logging-configured");
    private static final LocalDate TODAY =
            LocalDate.ofInstant(SampleOrganization.NOW, ZoneOffset.UTC);

    private final MockMvcTester mvc;
    private final InMemoryPolicies policies;
    private final InMemoryDrafts drafts;

    @Autowired
    RolloutPagesTest(MockMvcTester mvc, InMemoryPolicies policies, InMemoryDrafts drafts) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.policies = policies;
    }

    private int version() {
        return policies.versions(LOGGING).getFirst().number();
    }

    private MvcTestResult change(String state, String until, String reason, int basedOn) {
        return mvc.post()
                .uri(PAGE + "/rollouts")
                .param("state", state)
                .param("observeUntil", until)
                .param("reason", reason)
                .param("basedOn", Integer.toString(basedOn))
                .exchange();
    }

    private void published(MvcTestResult result) {
        assertThat(result)
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE + "/versions/" + version());
    }

    @Test
    void aPolicyIsSwitchedOffAndOnAgain() {
        String text = policies.versions(LOGGING).getFirst().yaml();

        published(change("off", "", "Too many alerts", version()));
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("This policy is switched off and judges no tasks.");
        assertThat(mvc.get().uri("/policies")).bodyText().contains("Switched off");

        published(change("on", "", "Fixed", version()));
        assertThat(mvc.get().uri(PAGE)).bodyText().doesNotContain("switched off and judges");
        assertThat(policies.versions(LOGGING).getFirst().yaml()).isEqualTo(text);
    }

    @Test
    void aPolicyObservesUntilADay() {
        String day = TODAY.plusDays(30).toString();

        published(change("observe", day, "Look first", version()));

        assertThat(mvc.get().uri(PAGE))
                .bodyText()
                .contains("This policy observes until " + day, "value=\"" + day + "\"");
        assertThat(mvc.get().uri("/policies")).bodyText().contains("Observing until " + day);
        published(change("on", "", "Enough", version()));
    }

    @Test
    void whatWasTypedIsKeptIfItIsWrong() {
        assertThat(change("observe", TODAY.toString(), "Because of this", version()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nothing was changed", "href=\"#observeUntil\"", "Choose a day from")
                .contains("value=\"Because of this\"", "value=\"" + TODAY + "\"");
        assertThat(change("off", "", "", version()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#switch-reason\"", "id=\"switch-reason\"");
    }

    @Test
    void whatSomebodyPublishedMeanwhileIsShown() {
        assertThat(change("off", "", "Because", version() + 7))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("was published meanwhile", "value=\"Because\"");
    }

    @Test
    void aDraftIsPublishedAsObserving() {
        assertThat(mvc.post().uri("/policies/drafts").param("blank", ""))
                .hasStatus(HttpStatus.SEE_OTHER);
        Draft begun = drafts.by("ada@example.com").getFirst();
        String draft = "/policies/drafts/" + begun.id();
        String text = begun.yaml();
        String day = TODAY.plusDays(14).toString();

        assertThat(publish(draft, text, "2026-02-31"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#observeUntil\"", "value=\"2026-02-31\"");
        assertThat(publish(draft, text, day)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(policies.versions(new PolicyId("my-policy")).getFirst().yaml())
                .contains("\nobserveUntil: " + day + "\n");
    }

    private MvcTestResult publish(String draft, String yaml, String observeUntil) {
        return mvc.post()
                .uri(draft + "/publications")
                .param("yaml", yaml)
                .param("reason", "Look first")
                .param("observeUntil", observeUntil)
                .exchange();
    }
}
