package io.gatecheck.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.audit.AuditQuery;
import io.gatecheck.audit.AuditSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class JudgeApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String DEFINITION =
            """
            {"family": "checkout", "networkMode": "awsvpc",
             "containerDefinitions": [
               {"name": "web", "image": "nginx:1", "environment": [{"name": "PASSWORD", "value": "hunter2"}]},
               {"name": "agent", "image": "agent:2", "privileged": true}]}
            """;

    private static final String POLICY =
            """
            id: no-privileged-containers
            title: Containers must not be privileged
            severity: high
            category: isolation
            description: A privileged container is root on its host.
            each: container
            require: "!container.linux.privileged"
            message: "Container {container.name} is privileged"
            action: alert
            remediation: {text: Remove privileged.}
            """;

    private final MockMvcTester mvc;
    private final AuditSearch log;

    @Autowired
    JudgeApiTest(MockMvcTester mvc, AuditSearch log) {
        this.mvc = mvc;
        this.log = log;
    }

    @Test
    void aDefinitionIsJudgedByAPolicyThatComesWithIt() {
        assertThat(judge("/api/v1/judge", with("task", JSON.readTree(DEFINITION))))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"tasks": [{"name": "checkout", "scopesApplied": false, "verdicts": [
                          {"policy": {"id": "no-privileged-containers", "version": null,
                             "title": "Containers must not be privileged", "severity": "high"},
                           "container": "web", "verdict": "PASS", "message": null,
                           "explanation": null, "exemption": null, "awaits": []},
                          {"policy": {"id": "no-privileged-containers", "version": null,
                             "title": "Containers must not be privileged", "severity": "high"},
                           "container": "agent", "verdict": "FAIL",
                           "message": "Container agent is privileged",
                           "explanation": {"unmet": "!container.linux.privileged", "readings": [
                             {"path": "container.linux.privileged", "value": "true"}]},
                           "exemption": null, "awaits": []}]}],
                         "notes": []}
                        """);
    }

    @Test
    void theOutputOfDescribeTaskDefinitionIsADefinitionToo() {
        assertThat(judge("/api/v1/judge", "{\"taskDefinition\": " + DEFINITION + "}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.tasks[*].name")
                .asArray()
                .containsExactly("checkout");
    }

    @Test
    void whatOnlyTheStartDecidesIsAwaited() {
        assertThat(judge("/api/v1/judge?policy=no-public-ip", DEFINITION))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"tasks": [{"verdicts": [{"policy": {"id": "no-public-ip", "version": 2},
                          "verdict": "UNKNOWN",
                          "exemption": null, "awaits": [{"field": "task.network.publicIps", "facet": "interfaces",
                                      "why": "known only after the task has started"}]}]}]}
                        """);
    }

    @Test
    void anEventIsJudgedByThePoliciesInWhoseScopeItsTaskIs() throws IOException {
        assertThat(judge("/api/v1/judge", event()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"tasks": [{
                          "name": "arn:aws:ecs:eu-central-1:111122223333:task/shop/b99d40b39da0454cb3e0e0ad3e5f9d10",
                          "scopesApplied": true,
                          "verdicts": [{"policy": {"id": "no-public-ip"}, "verdict": "UNKNOWN"}]}]}
                        """);
    }

    @Test
    void anAccountThatTheAskerDoesNotSeeIsNotKnown() throws IOException {
        String event = event().replace("111122223333", "999988887777");

        assertThat(judge("/api/v1/judge", event))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.tasks[0].scopesApplied")
                .isEqualTo(false);
    }

    @Test
    void anEventIsJoinedWithItsDefinition() throws IOException {
        JsonNode definition = JSON.readTree(DEFINITION.replace("checkout", "checkout-web"));
        String body =
                JSON.writeValueAsString(
                        Map.of(
                                "task", JSON.readTree(event()),
                                "definition", definition,
                                "policy", POLICY));

        assertThat(judge("/api/v1/judge", body))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.tasks[0].verdicts[*].verdict")
                .asArray()
                .containsExactly("PASS", "FAIL");
    }

    @Test
    void describedTasksAreJudgedAndStoppedOnesAreNamed() throws IOException {
        JsonNode detail = JSON.readTree(event()).path("detail");
        String stopped = detail.toString().replace("\"RUNNING\"", "\"STOPPED\"");

        assertThat(judge("/api/v1/judge", "{\"tasks\": [" + detail + "," + stopped + "]}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"tasks": [{"scopesApplied": true, "verdicts": [{"verdict": "UNKNOWN"}]}],
                         "notes": ["arn:aws:ecs:eu-central-1:111122223333:task/shop/b99d40b39da0454cb3e0e0ad3e5f9d10 has stopped and is not judged."]}
                        """);
    }

    @Test
    void valuesOfVariablesAreNotAnswered() {
        assertThat(judge("/api/v1/judge", DEFINITION)).bodyText().doesNotContain("hunter2");
    }

    @Test
    void nothingIsRecorded() {
        assertThat(judge("/api/v1/judge", with("task", JSON.readTree(DEFINITION)))).hasStatusOk();

        assertThat(log.find(AuditQuery.newest(10)).entries()).hasSize(2);
        assertThat(mvc.get().uri("/api/v1/violations"))
                .bodyText()
                .doesNotContain("no-privileged-containers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 400 | The body is not valid JSON (line 1, column 2).",
                "{} {} | 400 | The body is not valid JSON",
                "[] | 422 | The body is not a JSON object.",
                "{} | 422 | The task cannot be judged: it is not a task definition",
                "{\"task\": 1} | 422 | 'task' and 'definition' must be JSON objects.",
                "{\"task\": {}, \"policy\": 1} | 422 | 'policy' must be a text",
                "{\"detail-type\": \"x\"} | 422 | The task cannot be judged: it has no field 'source'.",
                "{\"tasks\": [1]} | 422 | The task cannot be judged: 'task' has a value of another type; expected an object.",
                "{\"tasks\": [{}]} | 422 | its 'taskArn' is not the ARN of a task",
                "{\"containerDefinitions\": []} | 422 | its task definition has no containerDefinitions",
                "{\"containerDefinitions\": [{\"name\": \"a\"}]} | 422 | a container has no name or no image",
                "{\"containerDefinitions\": {}} | 422 | 'taskDefinition.containerDefinitions' has a value of another type; expected a list",
                "{\"containerDefinitions\": [{\"name\": \"a\", \"image\": \"b\", \"cpu\": \"many\"}]} | 422 | 'taskDefinition.containerDefinitions[0].cpu' has a value of another type; expected a whole number",
                "{\"containerDefinitions\": [{\"name\": \"a\", \"image\": \"b\", \"privileged\": \"yes\"}]} | 422 | expected true or false",
                "{\"family\": \"a b\", \"containerDefinitions\": [{\"name\": \"a\", \"image\": \"b\"}]} | 422 | characters other than letters",
            })
    void whatCannotBeJudgedSaysWhy(String body, int status, String sentence) {
        MvcTestResult answer = judge("/api/v1/judge", body);

        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(sentence);
    }

    @Test
    void aPolicyThatIsNotValidNamesItsProblems() {
        String misspelt = POLICY.replace("container.linux", "container.linx");
        String body =
                JSON.writeValueAsString(
                        Map.of("task", JSON.readTree(DEFINITION), "policy", misspelt));

        assertThat(judge("/api/v1/judge", body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.problems[0].line")
                .isEqualTo(7);
    }

    @Test
    void aPolicyThatDoesNotExistOrCannotJudgeIsNotFound() {
        assertThat(judge("/api/v1/judge?policy=no-such", DEFINITION))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(judge("/api/v1/judge?policy=misspelt", DEFINITION))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void twoPoliciesAreOneTooMany() {
        assertThat(
                        judge(
                                "/api/v1/judge?policy=no-public-ip",
                                with("task", JSON.readTree(DEFINITION))))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String large = "{\"family\": \"" + "x".repeat(256 * 1024) + "\"}";

        assertThat(judge("/api/v1/judge", large))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        assertThat(
                        mvc.post()
                                .uri("/api/v1/judge")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content(DEFINITION))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static String with(String name, JsonNode task) {
        return JSON.writeValueAsString(Map.of(name, task, "policy", POLICY));
    }

    private static String event() throws IOException {
        return Files.readString(
                Path.of(
                        "..",
                        "shared",
                        "src",
                        "test",
                        "resources",
                        "events",
                        "fargate-running.json"));
    }

    private MvcTestResult judge(String address, String body) {
        return mvc.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
