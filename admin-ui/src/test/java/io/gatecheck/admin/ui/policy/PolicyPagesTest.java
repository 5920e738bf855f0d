package io.gatecheck.admin.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SampleOrganization;
import io.gatecheck.admin.ui.SamplePages;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StarterPolicies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SamplePages
@DirtiesContext
class PolicyPagesTest {

    private final MockMvcTester mvc;
    private final InMemoryPolicies policies;

    @Autowired
    PolicyPagesTest(MockMvcTester mvc, InMemoryPolicies policies) {
        this.mvc = mvc;
        this.policies = policies;
    }

    @Test
    void everyPolicyInForceIsListed() {
        assertThat(mvc.get().uri("/policies"))
                .hasStatusOk()
                .bodyText()
                .contains("Tasks must stay within the size limits", "cpu-memory-range")
                .contains("gc-badge--low", "Audit", "whole organization")
                .contains("href=\"/violations?policy=no-public-ip&amp;status=open\"");
    }

    @Test
    void aPolicyShowsItsRequirementItsDocumentAndItsVersions() {
        assertThat(mvc.get().uri("/policies/no-public-ip"))
                .hasStatusOk()
                .bodyText()
                .contains("Only for tasks where", "task.network.ownInterface")
                .contains("SecurityHub/ECS.16")
                .contains("id=\"L1\"><span class=\"gc-yaml__key\">id:</span><span> no-public-ip")
                .contains("a task with a public address fails")
                .contains("href=\"/policies/no-public-ip/versions/1\"");
    }

    @Test
    void anOldVersionSaysThatItIsNoLongerInForce() {
        publish("no-execute-command", 2, "id: no-execute-command\n# shorter\n");

        assertThat(mvc.get().uri("/policies/no-execute-command/versions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("This is version 1. It is no longer in force.")
                .contains("ECS Exec must be disabled");
    }

    @Test
    void aPolicyThatIsToStopTasksSaysWhichAndHowMany() {
        String alerting =
                StarterPolicies.documents()
                        .getOrDefault(new PolicyId("no-privileged-containers"), "");
        publish(
                "no-privileged-containers",
                2,
                alerting.replace("action: alert", "action: stop\nstop: {maxPerHour: 5}"));

        assertThat(mvc.get().uri("/policies/no-privileged-containers"))
                .hasStatusOk()
                .bodyText()
                .contains("Tasks that are not running yet, at most 5 per hour in each account")
                .contains("Violations are recorded and reported; tasks are not stopped yet");
    }

    @Test
    void aPolicyThatCannotJudgeSaysWhereItIsWrong() {
        publish("broken", 1, "id: broken\ntitle: <b>Broken</b>\n");

        assertThat(mvc.get().uri("/policies"))
                .bodyText()
                .contains("Does not judge tasks: the document has errors");
        assertThat(mvc.get().uri("/policies/broken"))
                .hasStatusOk()
                .bodyText()
                .contains("This version has errors and does not judge tasks")
                .contains("href=\"#L1\"")
                .contains("&lt;b&gt;Broken&lt;/b&gt;")
                .doesNotContain("<b>Broken");
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertThat(mvc.get().uri("/policies/no-such"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("There is no policy with the id &#39;no-such&#39;.");
        assertThat(mvc.get().uri("/policies/no-public-ip/versions/9"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("has no version &#39;9&#39;. Its newest version is 1.");
    }

    private void publish(String id, int number, String yaml) {
        PublishResult _ =
                policies.publish(
                        new PolicyVersion(
                                new PolicyId(id),
                                number,
                                yaml,
                                SampleOrganization.NOW,
                                "ada@example.com"));
    }
}
