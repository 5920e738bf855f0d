package io.gatecheck.yaml;

import static io.gatecheck.yaml.Documents.GOOD;
import static io.gatecheck.yaml.Documents.WHOLE;
import static io.gatecheck.yaml.Documents.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.Action;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.MessageTemplate;
import io.gatecheck.policy.MessageTemplate.Part;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument.Malformed;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument.WellFormed;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyMetadata;
import io.gatecheck.policy.Position;
import io.gatecheck.policy.Remediation;
import io.gatecheck.policy.Rollout;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.policy.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlPolicyParserTest {

    private final YamlPolicyParser parser = new YamlPolicyParser();

    @Test
    void everyKeyIsRead() {
        var parsed = parser.parse("p.yaml", GOOD);

        assertThat(parsed)
                .isEqualTo(
                        new WellFormed(
                                new PolicyDocument(
                                        new PolicyId("no-public-ip"),
                                        new PolicyMetadata(
                                                "Tasks must not have a public IP address",
                                                Severity.HIGH,
                                                "network",
                                                List.of("SecurityHub/ECS.2"),
                                                "Because."),
                                        new Scope(
                                                List.of(
                                                        new ScopeTarget.WholeOrganization(),
                                                        new ScopeTarget.Unit(
                                                                new UnitId("ou-ab12-cdef")),
                                                        new ScopeTarget.OneAccount(
                                                                new AccountId("123456789012")),
                                                        new ScopeTarget.Tagged("env", "prod")),
                                                List.of(new ScopeTarget.UnitPath("Root/Sandbox")),
                                                List.of(new Glob("eu-*")),
                                                List.of(Glob.ANY),
                                                List.of(Glob.ANY)),
                                        List.of(),
                                        Optional.of(
                                                new Expression(
                                                        "task.network.ownInterface",
                                                        new Position(11, 7))),
                                        true,
                                        new Expression(
                                                "task.network.publicIps.size() == 0",
                                                new Position(13, 10)),
                                        new MessageTemplate(
                                                List.of(
                                                        new Part.Interpolation(
                                                                new Expression(
                                                                        "task.service.name",
                                                                        new Position(14, 12))),
                                                        new Part.Text(" got "),
                                                        new Part.Interpolation(
                                                                new Expression(
                                                                        "task.network.publicIps",
                                                                        new Position(14, 36))),
                                                        new Part.Text("!"))),
                                        Action.AUDIT,
                                        Optional.empty(),
                                        Rollout.IN_FORCE,
                                        new Remediation(
                                                "Fix it.",
                                                Optional.of("https://example.com"),
                                                Map.of("cli", "aws")),
                                        List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    severity: high   | severity: hihg  | p.yaml:3:11: 'hihg' is not one of: low, medium, high, critical. Did you mean 'high'?
                    severity: high   | severty: high   | p.yaml:3:1: Unknown key 'severty'. Did you mean 'severity'?
                    action: audit    | action: halt    | p.yaml:15:9: 'halt' is not one of: audit, alert, stop.
                    id: no-public-ip | id: No Public   | p.yaml:1:5: An id must consist of lower-case words
                    category: network | category:      | p.yaml:4:10: The key 'category' has no value.
                    each: container  | each: task      | p.yaml:12:7: The only value of 'each' is container.
                    "{task.service.name}  | "{task.service.name  | p.yaml:14:10: A '{' in the message has no closing '}'.
                    env=prod         | somewhere       | p.yaml:8:57: 'somewhere' is not a valid target of a scope.
                    ["eu-*"]         | eu-*            | p.yaml:10:12: Expected a list
                    https://example  | http://example  | p.yaml:16:35: The URL must start with https://.
                    title: Tasks     | severity: low #  | p.yaml:3:1: The key 'severity' is given twice.
                    scope:           | scope: [        | This is not valid YAML
                    title: Tasks     | title: Tasks:   | This is not valid YAML: mapping values are not allowed here. Put a value that contains a colon
                    "{task.service.name}  | {task.service.name}  | This is not valid YAML: expected <block end>, but found '<scalar>'. Put a value that starts with a brace
                    organization,    | organisation,   | p.yaml:8:13: 'organisation' is not a valid target of a scope. Did you mean 'organization'? Write
                    action: audit    | action: alrt    | p.yaml:15:9: 'alrt' is not one of: audit, alert, stop. Did you mean 'alert'?
                    """)
    void aMistakeIsNamedWithItsPlace(String right, String wrong, String problem) {
        String yaml = GOOD.replace(right, wrong);

        assertThat(problems(yaml)).contains(problem);
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThat(problems(WHOLE.replace("title: Tasks must not have a public IP address\n", "")))
                .startsWith("p.yaml:1:1: The key 'title' is missing.");
    }

    @Test
    void whatIsMisspeltIsNotReportedAsMissingToo() {
        String wrong = GOOD.replace("severity:", "severty:");

        assertThat(parser.parse("p.yaml", wrong))
                .isInstanceOfSatisfying(
                        Malformed.class, malformed -> assertThat(malformed.problems()).hasSize(1));
    }

    @Test
    void ofADocumentThatIsNoMappingNoKeyIsMissed() {
        assertThat(parser.parse("p.yaml", "hello"))
                .isInstanceOfSatisfying(
                        Malformed.class, malformed -> assertThat(malformed.problems()).hasSize(1));
    }

    @Test
    void aMessageThatShowsTooMuchIsRefused() {
        assertThat(
                        problems(
                                WHOLE.replace(
                                        "{task.service.name} got",
                                        "{task.service.name}".repeat(21))))
                .contains("A message can show at most 20 values.");
    }
}
