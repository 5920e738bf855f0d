package io.gatecheck.yaml;

import static io.gatecheck.yaml.Documents.GOOD;
import static io.gatecheck.yaml.Documents.document;
import static io.gatecheck.yaml.Documents.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.ParameterType;
import io.gatecheck.policy.ParameterValue;
import io.gatecheck.policy.Position;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersInPolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {a: {type: list(sting), default: [x]}}            | 17:20: 'list(sting)' is not one of: string, int, bool, list(string), list(int). Did you mean 'list(string)'?
                    {a: {type: list, default: [x]}}                   | 17:20: 'list' is not one of: string, int, bool, list(string), list(int). Did you mean 'list(string)'?
                    {a: {type: list(string), default: x}}             | 17:43: This is not a valid value of type list(string): write a list
                    {a: {type: list(string), default: [x, 1]}}        | 17:47: This is not a valid value of type list(string): write a string, in quotes
                    {a: {type: int, default: "5"}}                    | 17:34: This is not a valid value of type int: write a whole number.
                    {a: {type: int, default: 99999999999999999999}}   | 17:34: This is not a valid value of type int: the number is too large.
                    {a: {type: bool, default: maybe}}                 | 17:35: This is not a valid value of type bool: write true or false.
                    {a: {type: list(int), default: [1, [2]]}}         | 17:44: This is not a valid value of type list(int)
                    {a: {type: string}}                               | 17:10: The key 'default' is missing.
                    {a: {default: x}}                                 | 17:13: The key 'type' is missing.
                    {a: {type: string, deflt: x}}                     | 17:28: Unknown key 'deflt'. Did you mean 'default'?
                    {in: {type: string, default: x}}                  | 17:10: The name of a parameter must start with
                    {A-b: {type: string, default: x}}                 | 17:10: The name of a parameter must start with
                    {a: {type: bool, default: true}, a: {type: bool, default: true}} | 17:42: The parameter 'a' is declared twice.
                    [a]                                               | 17:9: Expected a mapping from parameter names to parameters.
                    {a: {type: int, default: 1, overrides: 1}}        | 17:48: Expected a list of overrides
                    {a: {type: int, default: 1, overrides: [{value: 2}]}}           | 17:49: The key 'scope' is missing.
                    {a: {type: int, default: 1, overrides: [{scope: {}, value: x}]}} | 17:68: This is not a valid value of type int
                    {a: {type: int, default: 1, overrides: [{scope: {includ: []}, value: 1}]}} | 17:58: Unknown key 'includ'. Did you mean 'include'?
                    """)
    void aMistakeInAParameterIsNamedWithItsPlace(String params, String problem) {
        assertThat(problems(GOOD + "params: " + params + "\n")).startsWith("p.yaml:" + problem);
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

        assertThat(document(GOOD + params).parameters())
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
                                                                        new UnitId(
                                                                                "ou-ab12-cdef"))),
                                                        List.of(),
                                                        List.of(Glob.ANY),
                                                        List.of(Glob.ANY),
                                                        List.of(Glob.ANY)),
                                                new ParameterValue.Whole(2))),
                                new Position(18, 3)));
    }
}
