package io.gatecheck.admin.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SampleOrganization;
import io.gatecheck.admin.ui.SamplePages;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.DraftId;
import io.gatecheck.policy.InMemoryDrafts;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyVersion;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the choice of an example to the version in force, and what comes in between. */
@SamplePages
@DirtiesContext
class DraftPagesTest {

    private static final PolicyId EXEC = new PolicyId("no-execute-command");

    private final MockMvcTester mvc;
    private final InMemoryPolicies policies;
    private final InMemoryDrafts drafts;

    @Autowired
    DraftPagesTest(MockMvcTester mvc, InMemoryPolicies policies, InMemoryDrafts drafts) {
        this.mvc = mvc;
        this.policies = policies;
        this.drafts = drafts;
    }

    @Test
    void aNewPolicyStartsBlankOrFromABuiltInOneOfEachCategory() {
        assertThat(mvc.get().uri("/policies/new"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Start with a blank policy", "Start from: Tasks must not have a public IP")
                .contains("id=\"category-network\"", "id=\"category-isolation\"");
    }

    @Test
    void anExampleBecomesADraftThatIsShownWithItsTestsItsScopeAndItsCost() {
        String draft = start("example", "no-public-ip-requested");

        assertThat(mvc.get().uri(draft))
                .hasStatusOk()
                .bodyText()
                .contains("New policy", "id: no-public-ip-requested", "As expected")
                .contains("4 of 4 accounts", "whole organization")
                .contains("One ecs:DescribeServices for up to 10 services");
    }

    @Test
    void whatWasTypedIsKeptAsItWas() {
        String draft = start("blank", "");
        String typed = "\n\n  id: [\t<b>\"x\"&amp;</b>\n";

        var checked = mvc.post().uri(draft + "/checks").param("yaml", typed.replace("\n", "\r\n"));

        assertThat(checked).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(draft);
        assertThat(draft(draft).yaml()).isEqualTo(typed);
        assertThat(mvc.get().uri(draft))
                .hasStatusOk()
                .bodyText()
                .contains(">\n\n\n  id: [\t&lt;b&gt;&quot;x&quot;&amp;amp;&lt;/b&gt;\n</textarea>");
    }

    @Test
    void aMistakeIsShownWithItsLineAndACaret() {
        String draft = start("blank", "");
        String wrong = draft(draft).yaml().replace("task.launch.exec", "task.lunch.exec");
        var _ = mvc.post().uri(draft + "/checks").param("yaml", wrong).exchange();

        assertThat(mvc.get().uri(draft))
                .bodyText()
                .contains("The document has errors and cannot be published")
                .contains("href=\"#L10\"", "Did you mean &#39;launch&#39;?", "id=\"L10\"")
                .contains("require: &quot;!task.lunch.executeCommand&quot;\n                ^");
    }

    @Test
    void aReasonThatWasTypedAlreadyOutlivesTheCheck() {
        String draft = start("blank", "");

        assertThat(
                        mvc.post()
                                .uri(draft + "/checks")
                                .param("yaml", "id: x")
                                .param("reason", "50 % & more"))
                .hasRedirectedUrl(draft + "?reason=50%20%25%20%26%20more");
        assertThat(mvc.get().uri(URI.create(draft + "?reason=50%20%25%20%26%20more")))
                .bodyText()
                .contains("value=\"50 % &amp; more\"");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndShownAgain() {
        String draft = start("blank", "");
        String long65 = "# " + "x".repeat(65_535);

        assertThat(mvc.post().uri(draft + "/checks").param("yaml", long65))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The document has 65537 characters. A policy has at most 65536.")
                .contains(long65);
        assertThat(draft(draft).yaml()).startsWith("id: my-policy");
    }

    @Test
    void aDraftIsPublishedOnceHoweverOftenTheFormIsSent() {
        String draft = start("blank", "");
        String yaml = draft(draft).yaml().replace("my-policy", "sent-twice");

        for (int i = 0; i < 2; i++) {
            assertThat(publish(draft, yaml, 0, "Needed"))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasRedirectedUrl("/policies/sent-twice/versions/1");
        }

        assertThat(policies.versions(new PolicyId("sent-twice"))).hasSize(1);
        assertThat(drafts.find("ada@example.com", id(draft))).isEmpty();
        assertThat(mvc.get().uri("/policies/sent-twice"))
                .bodyText()
                .contains("Needed", "by ada@example.com");
    }

    @Test
    void withoutAReasonNothingIsPublishedAndNothingIsLost() {
        String draft = start("blank", "");
        String yaml = draft(draft).yaml().replace("my-policy", "without-reason");

        assertThat(publish(draft, yaml, 0, "  "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a reason.", "id: without-reason");
        assertThat(draft(draft).yaml()).isEqualTo(yaml);
        assertThat(policies.versions(new PolicyId("without-reason"))).isEmpty();
    }

    @Test
    void aPolicyThatFailsItsTestsIsNotPublished() {
        String draft = start("blank", "");
        String yaml = draft(draft).yaml().replace("expect: PASS", "expect: FAIL");

        assertThat(publish(draft, yaml, 0, "Needed"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("1 of 2 fail", "expected FAIL but got PASS", "value=\"Needed\"");
    }

    @Test
    void anIdThatIsTakenIsAnErrorOfTheDocument() {
        String draft = start("blank", "");
        String yaml = draft(draft).yaml().replace("my-policy", "no-public-ip");

        assertThat(publish(draft, yaml, 0, "Needed"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is already a policy with the id &#39;no-public-ip&#39;");
    }

    @Test
    void whoeverPublishesSecondSeesBothDifferencesAndCanPublishOnTop() {
        String draft = redirect(mvc.post().uri("/policies/no-execute-command/drafts").exchange());
        String base = draft(draft).yaml();
        int number = draft(draft).basedOn();
        PublishResult _ =
                policies.publish(
                        new PolicyVersion(
                                EXEC,
                                number + 1,
                                base + "# theirs\n",
                                SampleOrganization.NOW,
                                "maria",
                                "Faster"));

        assertThat(publish(draft, base + "# mine\n", number, "Better"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Version " + (number + 1) + " was published by maria meanwhile", "Faster")
                .contains(">+# theirs<", ">-# theirs<", ">+# mine<", "# mine\n</textarea>")
                .contains("name=\"basedOn\" value=\"" + (number + 1) + "\"", "value=\"Better\"")
                .contains("Publish on top of version " + (number + 1));
        assertThat(publish(draft, base + "# mine\n", number + 1, "Better"))
                .hasRedirectedUrl("/policies/no-execute-command/versions/" + (number + 2));
        assertThat(mvc.get().uri("/policies/no-execute-command"))
                .bodyText()
                .contains("Changes since version " + (number + 1), ">-# theirs<", ">+# mine<");
    }

    @Test
    void aDraftOfSomebodyElseIsNotFound() {
        var theirs =
                new Draft(
                        DraftId.random(),
                        Optional.empty(),
                        "id: secret",
                        0,
                        "maria",
                        SampleOrganization.NOW);
        drafts.save(theirs);
        String address = "/policies/drafts/" + theirs.id();

        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(address + "/checks").param("yaml", "id: x"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(publish(address, "id: x", 0, "Needed")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/policies/drafts")).bodyText().doesNotContain("secret");
    }

    @Test
    void draftsAreListedAndDeleted() {
        String draft = start("example", "log-mode");
        assertThat(mvc.get().uri("/policies/drafts"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + draft + "\"");

        assertThat(mvc.post().uri(draft + "/deletions"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/policies/drafts");

        assertThat(mvc.get().uri("/policies/drafts"))
                .bodyText()
                .doesNotContain("href=\"" + draft + "\"");
    }

    @Test
    void anOldVersionIsRestoredWithAReason() {
        var id = new PolicyId("logging-configured");
        String first = policies.versions(id).getFirst().yaml();
        PublishResult _ =
                policies.publish(
                        new PolicyVersion(
                                id, 2, first + "# worse\n", SampleOrganization.NOW, "maria", "x"));
        String address = "/policies/logging-configured/versions/1/restorations";

        assertThat(mvc.post().uri(address).param("reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This version was not restored", "Enter a reason.");
        assertThat(mvc.post().uri(address).param("reason", "Two was worse"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/policies/logging-configured/versions/3");
        assertThat(policies.versions(id).getFirst().yaml()).isEqualTo(first);
    }

    private String start(String parameter, String value) {
        return redirect(mvc.post().uri("/policies/drafts").param(parameter, value).exchange());
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        return Optional.ofNullable(result.getResponse().getRedirectedUrl()).orElseThrow();
    }

    private MvcTestResult publish(String draft, String yaml, int basedOn, String reason) {
        return mvc.post()
                .uri(draft + "/publications")
                .param("yaml", yaml)
                .param("basedOn", Integer.toString(basedOn))
                .param("reason", reason)
                .exchange();
    }

    private Draft draft(String address) {
        return drafts.find("ada@example.com", id(address)).orElseThrow();
    }

    private static DraftId id(String address) {
        return new DraftId(address.substring(address.lastIndexOf('/') + 1));
    }
}
