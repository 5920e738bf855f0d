package io.gatecheck.yaml;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Action;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.MessageTemplate;
import io.gatecheck.policy.MessageTemplate.Part;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.ParameterType;
import io.gatecheck.policy.ParameterValue;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument.Malformed;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument.WellFormed;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.Position;
import io.gatecheck.policy.Remediation;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.policy.Severity;
import io.gatecheck.policy.StopLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlPolicyParserTest {

    static final String WHOLE =
            """
            id: no-public-ip
            title: Tasks must not have a public IP address
            severity: high
            category: network
            description: Because.
            frameworks: [SecurityHub/ECS.2]
            scope:
              include: [organization, r-root/x, ou-ab12-cdef, "123456789012", env=prod]
              exclude: [Root/Sandbox]
              regions: ["eu-*"]
            when: task.network.ownInterface
            each: container
            require: task.network.publicIps.size() == 0
            message: "{task.service} got {task.network.publicIps}!"
            action: audit
            remediation: {text: Mend it., url: https://example.com, snippets: {cli: aws}}
            """;

    private final YamlPolicyParser parser = new YamlPolicyParser();

    @Test
    void everyKeyIsRead() {
        var parsed = parser.parse("p.yaml", WHOLE.replace("r-root/x, ", ""));

        assertThat(parsed)
                .isEqualTo(
                        new WellFormed(
                                new PolicyDocument(
                                        new PolicyId("no-public-ip"),
                                        "Tasks must not have a public IP address",
                                        Severity.HIGH,
                                        "network",
                                        "Because.",
                                        List.of("SecurityHub/ECS.2"),
                                        new Scope(
                                                List.of(
                                                        new ScopeTarget.WholeOrganization(),
                                                        new ScopeTarget.Unit("ou-ab12-cdef"),
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
                                                        new Part.Value(
                                                                new Expression(
                                                                        "task.service",
                                                                        new Position(14, 12))),
                                                        new Part.Text(" got "),
                                                        new Part.Value(
                                                                new Expression(
                                                                        "task.network.publicIps",
                                                                        new Position(14, 31))),
                                                        new Part.Text("!"))),
                                        Action.AUDIT,
                                        Optional.empty(),
                                        new Remediation(
                                                "Mend it.",
                                                Optional.of("https://example.com"),
                                                Map.of("cli", "aws")),
                                        List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    severity: high   | severity: hihg  | p.yaml:3:11: 'hihg' is none of: low, medium, high, critical. Did you mean 'high'?
                    severity: high   | severty: high   | p.yaml:3:1: There is no key 'severty' here. Did you mean 'severity'?
                    action: audit    | action: halt    | p.yaml:15:9: 'halt' is none of: audit, alert, stop.
                    id: no-public-ip | id: No Public   | p.yaml:1:5: An id is made of lower-case words
                    category: network | category:      | p.yaml:4:10: The key 'category' has no value.
                    each: container  | each: task      | p.yaml:12:7: A policy is judged once a task, or for each 'container'
                    "{task.service}  | "{task.service  | p.yaml:14:10: A '{' in the message has no '}'.
                    env=prod         | somewhere       | p.yaml:8:57: 'somewhere' is not a place in the organization.
                    ["eu-*"]         | eu-*            | p.yaml:10:12: Here a list is expected
                    https://example  | http://example  | p.yaml:16:36: The address must start with https://.
                    title: Tasks     | severity: low #  | p.yaml:3:1: The key 'severity' stands here twice.
                    scope:           | scope: [        | This is not YAML
                    title: Tasks     | title: Tasks:   | This is not YAML: mapping values are not allowed here. A text with a colon
                    "{task.service}  | {task.service}  | This is not YAML: expected <block end>, but found '<scalar>'. A text that starts with a brace
                    organization,    | organisation,   | p.yaml:8:13: 'organisation' is not a place in the organization. Did you mean 'organization'? Write
                    action: audit    | action: alrt    | p.yaml:15:9: 'alrt' is none of: audit, alert, stop. Did you mean 'alert'?
                    """)
    void aMistakeIsNamedWithItsPlace(String right, String wrong, String problem) {
        String yaml = WHOLE.replace("r-root/x, ", "").replace(right, wrong);

        assertThat(problems(yaml)).contains(problem);
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThat(problems(WHOLE.replace("title: Tasks must not have a public IP address\n", "")))
                .startsWith("p.yaml:1:1: The key 'title' is missing.");
    }

    @Test
    void aFieldInAnExampleThatDoesNotExistIsNamedWhereItStands() {
        String tests =
                """
                tests:
                  - name: wrong
                    given: {task: {network: {publicIp: [1.2.3.4]}}}
                    expect: FAIL
                """;

        assertThat(problems(WHOLE + tests))
                .contains("There is no field 'publicIp' here. Did you mean 'publicIps'?")
                .contains("p.yaml:19:30: ");
    }

    @Test
    void aValueInAnExampleThatDoesNotFitIsNamedWhereItStands() {
        String tests =
                """
                tests:
                  - name: wrong
                    given: {task: {cpu: lots}}
                    expect: FAIL
                """;

        assertThat(problems(WHOLE + tests))
                .contains("p.yaml:19:25: This does not fit the field 'cpu': write a whole number.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    web                         | 19:19: Here the fields of the task are expected, such as {region: eu-west-1}.
                    {netwrk: {}}                | 19:20: There is no field 'netwrk' here. Did you mean 'network'?
                    {containers: [{nam: web}]}  | 19:34: There is no field 'nam' here. Did you mean 'name'?
                    {containers: {name: web}}   | 19:32: This does not fit the field 'containers': write a list, such as [a, b].
                    {executeCommand: yes}       | 19:36: This does not fit the field 'executeCommand': write true or false.
                    {network: awsvpc}           | 19:29: This does not fit the field 'network': write keys and values, such as {a: b}.
                    """)
    void aMistakeInTheTaskOfAnExampleIsNamedWithItsPlace(String task, String problem) {
        String tests =
                "tests:\n  - name: wrong\n    given: {task: " + task + "}\n    expect: FAIL\n";

        assertThat(problems(WHOLE.replace("r-root/x, ", "") + tests))
                .startsWith("p.yaml:" + problem);
    }

    @Test
    void whatIsMisspeltIsNotReportedAsMissingToo() {
        String wrong = WHOLE.replace("r-root/x, ", "").replace("severity:", "severty:");

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {a: {type: list(sting), default: [x]}}            | 17:20: 'list(sting)' is none of: string, int, bool, list(string), list(int). Did you mean 'list(string)'?
                    {a: {type: list, default: [x]}}                   | 17:20: 'list' is none of: string, int, bool, list(string), list(int). Did you mean 'list(string)'?
                    {a: {type: list(string), default: x}}             | 17:43: This does not fit the type list(string): write a list
                    {a: {type: list(string), default: [x, 1]}}        | 17:47: This does not fit the type list(string): write a text, in quotes
                    {a: {type: int, default: "5"}}                    | 17:34: This does not fit the type int: write a whole number.
                    {a: {type: int, default: 99999999999999999999}}   | 17:34: This does not fit the type int: the number is too large.
                    {a: {type: bool, default: maybe}}                 | 17:35: This does not fit the type bool: write true or false.
                    {a: {type: list(int), default: [1, [2]]}}         | 17:44: This does not fit the type list(int)
                    {a: {type: string}}                               | 17:10: The key 'default' is missing.
                    {a: {default: x}}                                 | 17:13: The key 'type' is missing.
                    {a: {type: string, deflt: x}}                     | 17:28: There is no key 'deflt' here. Did you mean 'default'?
                    {in: {type: string, default: x}}                  | 17:10: The name of a parameter starts with
                    {A-b: {type: string, default: x}}                 | 17:10: The name of a parameter starts with
                    {a: {type: bool, default: true}, a: {type: bool, default: true}} | 17:42: The parameter 'a' stands here twice.
                    [a]                                               | 17:9: Here parameters are expected, each by its name.
                    {a: {type: int, default: 1, overrides: 1}}        | 17:48: Here a list of overrides is expected
                    {a: {type: int, default: 1, overrides: [{value: 2}]}}           | 17:49: The key 'scope' is missing.
                    {a: {type: int, default: 1, overrides: [{scope: {}, value: x}]}} | 17:68: This does not fit the type int
                    {a: {type: int, default: 1, overrides: [{scope: {includ: []}, value: 1}]}} | 17:58: There is no key 'includ' here. Did you mean 'include'?
                    """)
    void aMistakeInAParameterIsNamedWithItsPlace(String params, String problem) {
        assertThat(problems(WHOLE.replace("r-root/x, ", "") + "params: " + params + "\n"))
                .startsWith("p.yaml:" + problem);
    }

    @Test
    void parametersAreReadWithTheirOverrides() {
        String params =
                """
                params:
                  most:
                    type: int
                    description: The most.
                    default: 1
                    overrides:
                      - {scope: {include: [ou-ab12-cdef]}, value: 2}
                """;

        assertThat(document(WHOLE.replace("r-root/x, ", "") + params).parameters())
                .containsExactly(
                        new Parameter(
                                "most",
                                ParameterType.INT,
                                Optional.of("The most."),
                                new ParameterValue.Whole(1),
                                List.of(
                                        new Parameter.Override(
                                                new Scope(
                                                        List.of(
                                                                new ScopeTarget.Unit(
                                                                        "ou-ab12-cdef")),
                                                        List.of(),
                                                        List.of(Glob.ANY),
                                                        List.of(Glob.ANY),
                                                        List.of(Glob.ANY)),
                                                new ParameterValue.Whole(2))),
                                new Position(18, 3)));
    }

    @Test
    void anExampleThatGivesAParameterThatDoesNotExistIsNamedWhereItStands() {
        String tests =
                """
                params: {words: {type: list(string), default: []}}
                tests:
                  - name: wrong
                    given: {task: {}, params: {wrods: [a]}}
                    expect: FAIL
                """;

        assertThat(problems(WHOLE.replace("r-root/x, ", "") + tests))
                .startsWith("p.yaml:20:32: There is no parameter 'wrods'. Did you mean 'words'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {only: any, maxPerHour: 5} | ANY            | 5
                    {only: before-running}     | BEFORE_RUNNING | 20
                    {}                         | BEFORE_RUNNING | 20
                    """)
    void stoppingHasLimits(String stop, StopLimits.Only only, int most) {
        assertThat(document(stopping("stop: " + stop + "\n")).stop())
                .contains(new StopLimits(only, most));
    }

    @Test
    void stoppingHasLimitsWhereNoneAreNamedToo() {
        assertThat(document(stopping("")).stop()).contains(StopLimits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {only: sometimes} | 17:14: 'sometimes' is none of: before-running, any.
                    {maxPerHour: 0}   | 17:20: Here a whole number from 1 to 1000 is expected.
                    {maxPerHour: lots} | 17:20: Here a whole number from 1 to 1000 is expected.
                    {maxPrHour: 1}    | 17:8: There is no key 'maxPrHour' here. Did you mean 'maxPerHour'?
                    now               | 17:7: Here keys and values are expected: only, maxPerHour.
                    """)
    void aMistakeInTheLimitsOfStoppingIsNamedWithItsPlace(String stop, String problem) {
        assertThat(problems(stopping("stop: " + stop + "\n"))).startsWith("p.yaml:" + problem);
    }

    @Test
    void limitsForStoppingStandOnlyBesideThatAction() {
        assertThat(problems(WHOLE.replace("r-root/x, ", "") + "stop: {only: any}\n"))
                .startsWith("p.yaml:17:7: Limits for stopping stand only beside action: stop.");
    }

    @Test
    void aMessageThatShowsTooMuchIsRefused() {
        assertThat(problems(WHOLE.replace("{task.service} got", "{task.service}".repeat(21))))
                .contains("A message shows at most 20 values.");
    }

    private String problems(String yaml) {
        return parser.parse("p.yaml", yaml) instanceof Malformed(var problems)
                ? problems.stream().map(PolicyProblem::toString).collect(joining("\n"))
                : "";
    }

    private static String stopping(String more) {
        return WHOLE.replace("r-root/x, ", "").replace("action: audit", "action: stop") + more;
    }

    private PolicyDocument document(String yaml) {
        return switch (parser.parse("p.yaml", yaml)) {
            case WellFormed(var document) -> document;
            case Malformed(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
