package io.gatecheck.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.cli.definition.DefinitionFiles;
import io.gatecheck.cli.definition.FileContent.Judgeable;
import io.gatecheck.cli.report.Finding;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.StarterPolicies;
import io.gatecheck.yaml.YamlPolicyParser;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template leaves open is never judged by a guess. */
class GuessesTest {

    private static final CompiledPolicy NO_PRIVILEGED = starter("no-privileged-containers");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    false                                    | PASS
                    "true"                                   | FAIL
                    !Ref P                                   | UNKNOWN
                    !If [A, !Ref P, false]                   | UNKNOWN
                    !If [A, false, !Ref P]                   | UNKNOWN
                    !If [A, true, false]                     | UNKNOWN
                    !If [A, true, true]                      | FAIL
                    !If [A, false, !Ref "AWS::NoValue"]      | PASS
                    !If [A, !If [B, false, true], false]     | UNKNOWN
                    !If [A, false, !If [B, false, true]]     | UNKNOWN
                    !If [A, !If [B, !Ref P, false], false]   | UNKNOWN
                    !If [A, !If [B, false, false], false]    | PASS
                    !If [A, !If [B, !If [C, false, true], false], false] | UNKNOWN
                    {"Fn::If": ["A", {"Ref": "P"}, false]}   | UNKNOWN
                    {"Fn::GetAtt": ["Other", "Privileged"]}  | UNKNOWN
                    """)
    void aValueIsKnownOnlyWhereEveryDeploymentHasIt(
            String privileged, Finding.DefinitionVerdict expected) {
        String template =
                """
                Resources:
                  Task:
                    Type: AWS::ECS::TaskDefinition
                    Properties:
                      ContainerDefinitions:
                        - {Name: app, Image: nginx, Privileged: %s}
                """
                        .formatted(privileged);
        Judgeable content = (Judgeable) DefinitionFiles.read(template);

        assertThat(CheckedVerdicts.by(List.of(NO_PRIVILEGED), content.tasks().getFirst()))
                .extracting(Finding::verdict)
                .containsExactly(expected);
    }

    /** Containers are told apart by their position, for their names may be decided later. */
    @Test
    void containersWhoseNamesAreLeftOpenHaveEachTheirOwnImage() {
        Judgeable content =
                (Judgeable)
                        DefinitionFiles.read(
                                """
                                Resources:
                                  Task:
                                    Type: AWS::ECS::TaskDefinition
                                    Properties:
                                      ContainerDefinitions:
                                        - {Name: !Ref A, Image: "public.ecr.aws/a:1"}
                                        - {Name: !Ref B, Image: "nginx"}
                                        - {Name: !Ref C, Image: !Ref Image}
                                """);

        assertThat(
                        CheckedVerdicts.by(
                                List.of(starter("approved-image-registries")),
                                content.tasks().getFirst()))
                .extracting(Finding::verdict)
                .containsExactly(
                        Finding.DefinitionVerdict.PASS,
                        Finding.DefinitionVerdict.FAIL,
                        Finding.DefinitionVerdict.UNKNOWN);
    }

    private static CompiledPolicy starter(String id) {
        YamlPolicyParser parser = new YamlPolicyParser();
        String yaml = Objects.requireNonNull(StarterPolicies.documents().get(new PolicyId(id)), id);
        return PolicyFile.read(id, yaml, parser, new CelPolicyCompiler(parser))
                .policy()
                .orElseThrow();
    }
}
