package io.gatecheck.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gatecheck.policy.Action;
import io.gatecheck.policy.ParameterType;
import io.gatecheck.policy.PolicyTest.Expectation;
import io.gatecheck.policy.Severity;
import io.gatecheck.policy.StopLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds docs/policy.schema.json, by which editors help, to the parser. */
class PolicySchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path REPOSITORY = Path.of("..");
    private static final String WHOLE = Documents.GOOD;

    private final JsonNode schema = read();
    private final Schema validator =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);

    @ParameterizedTest
    @MethodSource("policies")
    void everyPolicyInTheRepositoryFits(Path policy) throws IOException {
        assertThat(mistakes(Files.readString(policy))).isEmpty();
    }

    @Test
    void thePolicyOfTheParserTestsFits() {
        assertThat(mistakes(WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theKeysAreThoseOfTheParserAndEachIsDescribed(String pointer, List<String> keys) {
        JsonNode properties = schema.at(pointer);

        assertThat(properties.propertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(properties.properties())
                .allSatisfy(key ->
                        assertThat(key.getValue().path("description").asString(""))
                                .as(key.getKey())
                                .isNotBlank());
    }

    @Test
    void theChoicesAreThoseOfTheParser() {
        assertThat(choices("/properties/severity/enum")).isEqualTo(written(Severity.values()));
        assertThat(choices("/properties/action/enum")).isEqualTo(written(Action.values()));
        assertThat(choices("/properties/stop/properties/only/enum"))
                .isEqualTo(written(StopLimits.Only.values()));
        assertThat(choices("/$defs/parameter/properties/type/enum"))
                .isEqualTo(
                        Arrays.stream(ParameterType.values()).map(ParameterType::written).toList());
        assertThat(choices("/properties/tests/items/properties/expect/enum"))
                .isEqualTo(Arrays.stream(Expectation.values()).map(Enum::name).toList());
        assertThat(
                        choices(
                                "/properties/tests/items/properties/given/properties/missing/items/enum"))
                .isEqualTo(MissingExamples.WORDS);
        assertThat(choices("/properties/params/propertyNames/not/enum"))
                .isEqualTo(ParametersReader.RESERVED);
    }

    @Test
    void theLimitsAreThoseOfTheParser() {
        assertThat(schema.at("/properties/params/maxProperties").asInt())
                .isEqualTo(ParametersReader.MOST);
        assertThat(schema.at("/$defs/value/anyOf/0/maxLength").asInt())
                .isEqualTo(ParameterValueReader.LONGEST_TEXT);
        assertThat(schema.at("/$defs/value/anyOf/3/maxItems").asInt())
                .isEqualTo(ParameterValueReader.MOST_ELEMENTS);
        assertThat(schema.at("/properties/stop/properties/maxPerHour/maximum").asInt())
                .isEqualTo(StopLimits.MOST_PER_HOUR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    severity: high    | severity: hihg
                    severity: high    | severty: high
                    frameworks: [SecurityHub/ECS.2] | frameworks: x
                    action: audit     | action: halt
                    id: no-public-ip  | id: No Public
                    category: network | category:
                    each: container   | each: task
                    env=prod          | somewhere
                    ["eu-*"]          | eu-*
                    https://example   | http://example
                    text: Fix it.    | txt: Fix it.
                    action: audit     | stop: {only: any}
                    """)
    void aMistakeOfTheParserTestsIsRefused(String right, String wrong) {
        assertThat(mistakes(WHOLE.replace(right, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {a: {type: list(sting), default: [x]}}
                    {a: {type: list(string), default: x}}
                    {a: {type: list(string), default: [x, 1]}}
                    {a: {type: int, default: "5"}}
                    {a: {type: bool, default: maybe}}
                    {a: {type: list(int), default: [1, [2]]}}
                    {a: {type: string}}
                    {a: {default: x}}
                    {a: {type: string, deflt: x}}
                    {in: {type: string, default: x}}
                    {A-b: {type: string, default: x}}
                    [a]
                    {a: {type: int, default: 1, overrides: 1}}
                    {a: {type: int, default: 1, overrides: [{value: 2}]}}
                    {a: {type: int, default: 1, overrides: [{scope: {}, value: x}]}}
                    {a: {type: int, default: 1, overrides: [{scope: {includ: []}, value: 1}]}}
                    """)
    void aMistakeInAParameterIsRefused(String params) {
        assertThat(mistakes(WHOLE + "params: " + params + "\n")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {only: sometimes}
                    {maxPerHour: 0}
                    {maxPerHour: lots}
                    {maxPrHour: 1}
                    now
                    """)
    void aMistakeInTheLimitsOfStoppingIsRefused(String stop) {
        String stopping = WHOLE.replace("action: audit", "action: stop");

        assertThat(mistakes(stopping + "stop: {only: any}\n")).isEmpty();
        assertThat(mistakes(stopping + "stop: " + stop + "\n")).isNotEmpty();
    }

    /** What may stand where. */
    static List<Arguments> keys() {
        return List.of(
                arguments("/properties", PolicyReader.KEYS),
                arguments("/$defs/scope/properties", ScopeReader.KEYS),
                arguments("/$defs/parameter/properties", ParametersReader.KEYS),
                arguments(
                        "/$defs/parameter/properties/overrides/items/properties",
                        ParametersReader.OVERRIDE_KEYS),
                arguments("/properties/stop/properties", StopLimitsReader.KEYS),
                arguments("/properties/remediation/properties", RemediationReader.KEYS),
                arguments(
                        "/properties/remediation/properties/snippets/properties",
                        RemediationReader.SNIPPET_KEYS),
                arguments("/properties/tests/items/properties", PolicyTestReader.KEYS),
                arguments(
                        "/properties/tests/items/properties/given/properties",
                        PolicyTestReader.GIVEN_KEYS));
    }

    static List<Path> policies() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> file.toString().contains("/src/main/resources/policies/"))
                    .toList();
        }
    }

    private List<Error> mistakes(String yaml) {
        Object document =
                Objects.requireNonNull(
                        new Load(LoadSettings.builder().build()).loadFromString(yaml));
        return validator.validate(JSON.<JsonNode>valueToTree(document));
    }

    private List<String> choices(String pointer) {
        return schema.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> written(Enum<?>[] choices) {
        return Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(
                    Files.readString(REPOSITORY.resolve("docs").resolve("policy.schema.json")));
        } catch (IOException e) {
            throw new AssertionError("docs/policy.schema.json cannot be read", e);
        }
    }
}
