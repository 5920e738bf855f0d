package io.gatecheck.admin.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SamplePages;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.DraftId;
import io.gatecheck.policy.InMemoryDrafts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a draft does, and what it says of a task that somebody pastes. */
@SamplePages
@DirtiesContext
class TrialPagesTest {

    private final MockMvcTester mvc;
    private final InMemoryDrafts drafts;

    @Autowired
    TrialPagesTest(MockMvcTester mvc, InMemoryDrafts drafts) {
        this.mvc = mvc;
        this.drafts = drafts;
    }

    @Test
    void aDraftSaysWhatItDoesAndWarnsOfAPolicyThatFailsNothing() {
        String draft = start("blank", "");
        assertThat(mvc.get().uri(draft))
                .bodyText()
                .contains("Fails, for example:")
                .contains("given: {task: {launch: {executeCommand: true}}}");
        String idle = draft(draft).yaml().replace("!task.launch.exec", "true || task.launch.exec");
        var _ = mvc.post().uri(draft + "/checks").param("yaml", idle).exchange();

        assertThat(mvc.get().uri(draft))
                .bodyText()
                .contains("gc-effect--warning", "It fails none of the tasks that were tried.");
    }

    @Test
    void aDraftIsTriedOnATaskThatIsPastedAndTheTaskBecomesATest() {
        String draft = start("example", "no-privileged-containers");
        String task =
                """
                {"family": "web", "containerDefinitions": [
                  {"name": "app", "image": "nginx", "privileged": true}]}
                """;

        assertThat(mvc.post().uri(draft + "/trials").param("task", task).param("reason", "New"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        ">Fails</span>", "Container app", "- name: &quot;web, container app: Fails")
                .contains(
                        "linux: {privileged: true}",
                        "&quot;privileged&quot;: true",
                        "value=\"New\"");

        String test =
                """
                - name: "web, container app: Fails"
                  given: {task: {containers: [{name: app, linux: {privileged: true}}]}}
                  expect: FAIL
                """;
        assertThat(mvc.post().uri(draft + "/tests").param("test", test).param("reason", "New"))
                .hasRedirectedUrl(draft + "?reason=New");
        assertThat(draft(draft).yaml()).endsWith(test.indent(2));
        assertThat(mvc.get().uri(draft)).bodyText().contains("web, container app: Fails");
    }

    @Test
    void whatCannotBeTriedIsShownAgainWithTheReason() {
        String draft = start("blank", "");

        assertThat(mvc.post().uri(draft + "/trials").param("task", "{\"a\": <"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The text is not valid JSON (line 1, column 7).", "{&quot;a&quot;: &lt;");
        assertThat(mvc.post().uri(draft + "/trials").param("task", "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("it is not a task definition");
        var _ = mvc.post().uri(draft + "/checks").param("yaml", "id: [").exchange();
        assertThat(
                        mvc.post()
                                .uri(draft + "/trials")
                                .param(
                                        "task",
                                        "{\"containerDefinitions\": [{\"name\": \"a\", \"image\": \"b\"}]}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The draft has errors");
    }

    @Test
    void aTestThatTheDraftCannotTakeIsShownToBeCopied() {
        String draft = start("blank", "");
        String before = draft(draft).yaml();
        String test = "- name: x\n  given: {task: {}}\n  expect: PASS\n";

        for (String refused : List.of(test + "# " + "x".repeat(65_536), "not a test")) {
            assertThat(mvc.post().uri(draft + "/tests").param("test", refused))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("The test was not added", refused);
            assertThat(draft(draft).yaml()).isEqualTo(before);
        }
    }

    private String start(String parameter, String value) {
        var started = mvc.post().uri("/policies/drafts").param(parameter, value).exchange();
        return Optional.ofNullable(started.getResponse().getRedirectedUrl()).orElseThrow();
    }

    private Draft draft(String address) {
        DraftId id = new DraftId(address.substring(address.lastIndexOf('/') + 1));
        return drafts.find("ada@example.com", id).orElseThrow();
    }
}
