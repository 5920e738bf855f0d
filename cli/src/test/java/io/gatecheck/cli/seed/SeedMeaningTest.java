package io.gatecheck.cli.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.cli.seed.Translation.Translated;
import io.gatecheck.cli.seed.Translation.Untranslatable;
import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.yaml.YamlPolicyParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ecs.model.Task;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statement by statement: what the seed project lets pass gets PASS, what it calls a violation gets
 * FAIL, and what it leaves out gets SKIP; where Gatecheck is stricter, the statement has a note.
 */
class SeedMeaningTest {

    private final TranslateStatement translator = new TranslateStatement();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subnet      | exact   | ["private"]           | {network: {publicSubnet: false}}  | PASS
                    subnet      | exact   | ["private"]           | {network: {publicSubnet: true}}   | FAIL
                    subnet-type | exact   | ["private"]           | {network: {publicSubnet: false}}  | PASS
                    subnet-type | exact   | ["private"]           | {network: {publicSubnet: true}}   | FAIL
                    subnet-type | exact   | ["public"]            | {network: {publicSubnet: true}}   | PASS
                    subnet-type | exact   | ["public"]            | {network: {publicSubnet: false}}  | FAIL
                    subnet-type | exact   | ["private"]           | {network: {ownInterface: false}}  | SKIP
                    subnet-id   | exact   | ["subnet-1"]          | {network: {subnetId: subnet-1}}   | PASS
                    subnet-id   | exact   | ["subnet-1"]          | {network: {subnetId: subnet-2}}   | FAIL
                    subnet-id   | exact   | ["subnet-1"]          | {network: {subnetId: null}}       | SKIP
                    subnet-id   | pattern | ["subnet-[ab]"]       | {network: {subnetId: subnet-a7}}  | PASS
                    subnet-id   | pattern | ["subnet-[ab]"]       | {network: {subnetId: subnet-c}}   | FAIL
                    ip          | exact   | ["private"]           | {network: {publicIps: []}}        | PASS
                    ip          | exact   | ["private"]           | {network: {publicIps: [192.0.2.1]}} | FAIL
                    ip          | exact   | ["public"]            | {network: {publicIps: [192.0.2.1]}} | PASS
                    ip          | exact   | ["public"]            | {network: {publicIps: []}}        | FAIL
                    ip          | exact   | ["private"]           | {network: {ownInterface: false}}  | SKIP
                    image       | exact   | ["nginx:1", "web:2"]  | {containers: [{image: "web:2"}]}  | PASS
                    image       | exact   | ["nginx:1"]           | {containers: [{image: "nginx:1"}, {image: "nginx:2"}]} | FAIL
                    image       | pattern | [".*.dkr.ecr.*.amazonaws.com/*"] | {containers: [{image: "1.dkr.ecr.eu.amazonaws.com/web:1"}]} | PASS
                    image       | pattern | [".*.dkr.ecr.*.amazonaws.com/*"] | {containers: [{image: "docker.io/web:1"}]} | FAIL
                    image       | pattern | ["^a/", "^b/"]        | {containers: [{image: "b/web:1"}]} | PASS
                    image       | pattern | [":1$"]               | {containers: [{image: "web:10"}]}  | FAIL
                    image       | pattern | [".*:1$"]             | {containers: [{image: "web:1"}]}  | PASS
                    enableExecuteCommand | exact | [false]        | {launch: {executeCommand: false}}           | PASS
                    enableExecuteCommand | exact | [false]        | {launch: {executeCommand: true}}            | FAIL
                    cpu         | range   | [256, 1024]           | {size: {cpu: 512}}                        | PASS
                    cpu         | range   | [256, 1024]           | {size: {cpu: 256}}                        | PASS
                    cpu         | range   | [1024, 256]           | {size: {cpu: 1024}}                       | PASS
                    cpu         | range   | [256, 1024]           | {size: {cpu: 2048}}                       | FAIL
                    cpu         | range   | ["256", 1024.5]       | {size: {cpu: 1025}}                       | FAIL
                    cpu         | range   | [256, 1024]           | {size: {cpu: null}}                       | SKIP
                    memory      | exact   | ["512", "1024"]       | {size: {memory: 1024}}                    | PASS
                    memory      | exact   | ["512"]               | {size: {memory: 1024}}                    | FAIL
                    launchType  | exact   | ["FARGATE"]           | {launch: {type: FARGATE}}             | PASS
                    launchType  | exact   | ["FARGATE"]           | {launch: {type: EC2}}                 | FAIL
                    launchType  | exact   | ["FARGATE"]           | {launch: {type: ""}}                  | SKIP
                    platformVersion | exact | ["1.4.0"]           | {launch: {platformVersion: 1.3.0}}          | FAIL
                    platformVersion | exact | ["1.4.0"]           | {launch: {platformVersion: null}}           | SKIP
                    startedBy   | pattern | ["ecs-svc/"]          | {launch: {startedBy: ecs-svc/123}}          | PASS
                    startedBy   | pattern | ["ecs-svc/"]          | {launch: {startedBy: jane}}                 | FAIL
                    platformFamily | exact | ["Linux"]            | {launch: {platformFamily: LINUX}}           | PASS
                    platformFamily | exact | ["Linux"]            | {launch: {platformFamily: WINDOWS_SERVER_2022_CORE}} | FAIL
                    platformFamily | pattern | ["Windows"]        | {launch: {platformFamily: WINDOWS_SERVER_2022_CORE}} | PASS
                    platformFamily | exact | ["Linux"]            | {launch: {platformFamily: null}}            | SKIP
                    startedBy   | exact   | ["jane"]              | {launch: {startedBy: ""}}                   | SKIP
                    capacityProviderName | exact | ["FARGATE"]    | {capacityProvider: {name: FARGATE}}       | PASS
                    capacityProviderName | exact | ["FARGATE"]    | {capacityProvider: {name: FARGATE_SPOT}}  | FAIL
                    capacityProviderName | exact | ["FARGATE"]    | {capacityProvider: {name: null}}          | SKIP
                    group       | exact   | ["service:web"]       | {launch: {group: "service:web"}}            | PASS
                    group       | exact   | ["service:web"]       | {launch: {group: "service:api"}}            | FAIL
                    group       | exact   | ["service:web"]       | {launch: {group: null}}                     | SKIP
                    group       | pattern | ["service:"]          | {launch: {group: "family:web"}}             | FAIL
                    availabilityZone | exact | ["eu-central-1a"]  | {launch: {availabilityZone: eu-central-1a}} | PASS
                    availabilityZone | exact | ["eu-central-1a"]  | {launch: {availabilityZone: eu-central-1b}} | FAIL
                    availabilityZone | pattern | ["eu-"]          | {launch: {availabilityZone: us-east-1a}}    | FAIL
                    availabilityZone | exact | ["eu-central-1a"]  | {launch: {availabilityZone: null}}          | SKIP
                    taskArn     | pattern | ["arn:aws:ecs:eu-"]   | {arn: "arn:aws:ecs:eu-west-1:1:task/c/1"} | PASS
                    taskArn     | pattern | ["arn:aws:ecs:eu-"]   | {arn: "arn:aws:ecs:us-east-1:1:task/c/1"} | FAIL
                    taskDefinitionArn | pattern | [".*:task-definition/web:"] | {definition: {arn: "arn:aws:ecs:eu-west-1:1:task-definition/web:3"}} | PASS
                    taskDefinitionArn | pattern | [".*:task-definition/web:"] | {definition: {arn: "arn:aws:ecs:eu-west-1:1:task-definition/api:3"}} | FAIL
                    clusterArn  | exact   | ["arn:aws:ecs:eu-west-1:111122223333:cluster/a", "arn:aws:ecs:eu-west-1:111122223333:cluster/b"] | {account: {id: "111122223333"}, region: eu-west-1, cluster: {name: b}} | PASS
                    clusterArn  | exact   | ["arn:aws:ecs:eu-west-1:111122223333:cluster/a"] | {account: {id: "111122223333"}, region: eu-west-1, cluster: {name: b}} | FAIL
                    clusterArn  | exact   | ["arn:aws:ecs:eu-west-1:111122223333:cluster/a"] | {account: {id: "111122223333"}, region: us-east-1, cluster: {name: a}} | FAIL
                    clusterArn  | exact   | ["arn:aws:ecs:eu-west-1:111122223333:cluster/a"] | {account: {id: "444455556666"}, region: eu-west-1, cluster: {name: a}} | FAIL
                    ephemeralStorage | exact | [{"sizeInGiB": 21}] | {size: {ephemeralStorageGib: 21}}        | PASS
                    ephemeralStorage | exact | [{"sizeInGiB": 21}] | {size: {ephemeralStorageGib: 100}}       | FAIL
                    ephemeralStorage | exact | [{"sizeInGiB": 21}] | {size: {ephemeralStorageGib: null}}      | SKIP
                    """)
    void aTaskGetsWhatTheSeedProjectSays(
            String attribute, String type, String allowed, String task, String expected) {
        String statement =
                """
                {"attribute": "%s", "type": "%s", "allowed_values": %s, "action": "alert"}
                """
                        .formatted(attribute, type, allowed);

        assertThat(answer(translated(statement), task, expected)).isEqualTo(expected);
    }

    @Test
    void aPatternInTheMiddleNoLongerMatchesAndTheNoteSaysSo() {
        Translated translated =
                translated(
                        """
                        {"attribute": "image", "type": "pattern", "allowed_values": ["ecr"], "action": "alert"}
                        """);

        assertThat(answer(translated, "{containers: [{image: evil.example/ecr}]}", "FAIL"))
                .isEqualTo("FAIL");
        assertThat(translated.notes()).anyMatch(note -> note.contains("from the first character"));
        assertThat(translated.yaml()).contains("# Note: A pattern must match from the first");
    }

    @Test
    void aNumberWithoutQuotesMatchesWhereTheSeedProjectNeverDoes() {
        Translated translated =
                translated(
                        """
                        {"attribute": "cpu", "allowed_values": [256], "action": "alert"}
                        """);

        assertThat(answer(translated, "{size: {cpu: 256}}", "PASS")).isEqualTo("PASS");
        assertThat(translated.notes()).anyMatch(note -> note.contains("never matches"));
    }

    @ParameterizedTest
    @CsvSource({"alert,alert", "terminate,stop", "'',audit"})
    void anActionBecomesTheOneThatThereIs(String action, String expected) {
        Translated translated =
                translated(
                        """
                        {"attribute": "cpu", "type": "range", "allowed_values": [1, 2], "action": "%s"}
                        """
                                .formatted(action));

        assertThat(translated.yaml()).contains("\naction: " + expected + "\n");
        assertThat(translated.notes().isEmpty()).isEqualTo(!action.equals("terminate"));
    }

    @Test
    void terminateBecomesStopWithItsLimitsAndTheNoteSaysThatNothingStopsYet() {
        Translated translated =
                translated(
                        """
                        {"attribute": "ip", "allowed_values": ["private"], "action": "terminate"}
                        """);

        assertThat(translated.yaml())
                .contains("\naction: stop\nstop: {only: before-running, maxPerHour: 20}\n");
        assertThat(translated.notes())
                .anyMatch(note ->
                        note.contains("20 per hour") && note.contains("does not stop tasks yet"));
    }

    /** The SDK lists what DescribeTasks answers with. */
    static Stream<String> everyAttribute() {
        return Task.builder().sdkFields().stream().map(SdkField::locationName).sorted();
    }

    @ParameterizedTest
    @MethodSource("everyAttribute")
    void everyAttributeOfDescribeTasksIsTranslatedOrHasItsOwnAnswer(String attribute)
            throws IOException {
        assertThat(Attribute.of(attribute).isPresent()).isNotEqualTo(Untranslated.knows(attribute));
        assertThat(Path.of("../docs/cli.md")).content().contains("`" + attribute + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"attribute": "subnet-type", "allowed_values": ["private", "public"]} | restricts nothing
                    {"attribute": "ip", "allowed_values": ["secret"]}                     | neither 'private' nor 'public'
                    {"attribute": "image", "allowed_values": []}                          | list them in allowed_values
                    {"attribute": "image", "type": "range", "allowed_values": [1, 2]}     | a range needs a number
                    {"attribute": "image", "type": "pattern", "allowed_values": ["(?=a)"]} | no lookahead
                    {"attribute": "image", "type": "exakt", "allowed_values": ["a"]}      | is not a valid type
                    {"attribute": "cpu", "type": "range", "allowed_values": ["many"]}     | is not a number
                    {"attribute": "cpu", "type": "pattern", "allowed_values": ["2.*"]}    | use exact or range
                    {"attribute": "enableExecuteCommand", "type": "pattern", "allowed_values": [false]} | use exact
                    {"attribute": "clusterArn", "allowed_values": ["prod"]}               | not the ARN of a cluster
                    {"attribute": "clusterArn", "type": "pattern", "allowed_values": ["arn:"]} | limit the scope
                    {"attribute": "ephemeralStorage", "allowed_values": [21]}             | write {"sizeInGiB": 21}
                    {"attribute": "ephemeralStorage", "type": "range", "allowed_values": [21, 100]} | a range needs a number
                    {"attribute": "ephemeralStorage", "type": "pattern", "allowed_values": ["2.*"]} | use exact
                    {"attribute": "healthStatus", "allowed_values": ["HEALTHY"]}          | CloudWatch alarm
                    {"attribute": "tags", "allowed_values": [[]]}                         | task.tags
                    {"attribute": "containers", "allowed_values": [[]]}                   | each: container
                    {"attribute": "desiredStatus", "allowed_values": ["RUNNING"]}         | remove the statement
                    {"attribute": "colour", "allowed_values": ["red"]}                    | docs/policy-language.md
                    {"attribute": "cpu", "allowed_values": ["256"], "action": "shout"}    | is not a valid action
                    """)
    void whatCannotBeTranslatedSaysWhy(String statement, String why) {
        assertThat(translate(statement))
                .isInstanceOfSatisfying(
                        Untranslatable.class, refused -> assertThat(refused.why()).contains(why));
    }

    private Translation translate(String statement) {
        return translator.translate(
                Statement.read(1, JsonMapper.builder().build().readTree(statement)));
    }

    private Translated translated(String statement) {
        return (Translated) translate(statement);
    }

    /** What the policy says about a task; a test in its document asks it. */
    private static String answer(Translated translated, String task, String expected) {
        String yaml =
                translated.yaml()
                        + "tests:\n  - {name: asked, given: {task: %s}, expect: %s}\n"
                                .formatted(task, expected);
        Compiled compiled =
                (Compiled)
                        new CelPolicyCompiler(new YamlPolicyParser())
                                .compile(
                                        new PolicyVersion(
                                                new PolicyId("seed"), 1, yaml, Instant.EPOCH, "t"));
        return PolicyTestRun.of(compiled.policy()).getFirst().answer();
    }
}
