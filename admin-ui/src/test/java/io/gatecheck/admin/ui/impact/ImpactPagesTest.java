package io.gatecheck.admin.ui.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SampleOrganization;
import io.gatecheck.admin.ui.SamplePages;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.replay.RecordedTask;
import io.gatecheck.replay.RecordedTasks;
import io.gatecheck.task.Facet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SamplePages
@DirtiesContext
class ImpactPagesTest {

    private static final AccountId SHOP = new AccountId("111122223333");

    private final MockMvcTester mvc;
    private final InMemoryPolicies policies;
    private final RecordedTasks recorded;

    @Autowired
    ImpactPagesTest(MockMvcTester mvc, InMemoryPolicies policies, RecordedTasks recorded) {
        this.mvc = mvc;
        this.policies = policies;
        this.recorded = recorded;
    }

    @Test
    void thePageOfAPolicyLeadsToItsImpact() {
        assertThat(mvc.get().uri("/policies/no-public-ip"))
                .bodyText()
                .contains("href=\"/policies/no-public-ip/impact\"");
    }

    @Test
    void thePolicyInForceIsReplayedOverTheRecordedTasks() {
        String sample = id(task -> task.task().service().name().equals("checkout"));

        assertThat(mvc.get().uri("/policies/no-public-ip/impact"))
                .hasStatusOk()
                .bodyText()
                .contains("Impact of version 1, which is in force")
                .contains("Replayed over 6 recorded tasks")
                .contains("Failing", "Undecided", "Passing")
                .doesNotContain("Newly failing")
                .contains("interfaces (1 task)")
                .contains("href=\"/recorded-tasks/" + sample + "\"")
                .contains("1 failing, checkout: see one");
    }

    @Test
    void aPolicyThatCannotJudgeHasNoImpact() {
        PublishResult _ =
                policies.publish(
                        new PolicyVersion(
                                new PolicyId("broken"),
                                1,
                                "id: broken\n",
                                SampleOrganization.NOW,
                                "ada@example.com"));

        assertThat(mvc.get().uri("/policies/broken/impact"))
                .hasStatusOk()
                .bodyText()
                .contains("This policy has errors and does not judge tasks");
        assertThat(mvc.get().uri("/policies/no-such/impact")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRecordedTaskShowsItsVerdictsAndWhatIsKnownOfIt() {
        String id = id(task -> task.task().service().name().equals("checkout"));

        assertThat(mvc.get().uri("/recorded-tasks/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("One of 24 launches of which the same is known")
                .contains("Fails", "checkout has the public address [203.0.113.7]")
                .contains("Passes")
                .contains("task.network.publicIps", "task.containers[0].image.repository")
                .contains("2026-03-02")
                .doesNotContain("Not known");
    }

    @Test
    void whatIsNotKnownOfARecordedTaskIsNotShownAsIfItWere() {
        String id = id(task -> task.missing().facets().containsKey(Facet.INTERFACES));

        assertThat(mvc.get().uri("/recorded-tasks/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Not known", "no policy in scope reads it", "Undecided")
                .contains("task.network.subnetId")
                .doesNotContain(">task.network.publicIps<");
    }

    @Test
    void whatIsNotRecordedIsNotFound() {
        assertThat(mvc.get().uri("/recorded-tasks/1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String id(Predicate<RecordedTask> wanted) {
        return recorded.of(SHOP).filter(wanted).findFirst().orElseThrow().id().toString();
    }
}
