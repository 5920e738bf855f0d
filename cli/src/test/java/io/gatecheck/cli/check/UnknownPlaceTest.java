package io.gatecheck.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.cli.definition.DefinitionFiles;
import io.gatecheck.cli.definition.FileContent.Judgeable;
import io.gatecheck.cli.report.Finding.DefinitionVerdict;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.yaml.YamlPolicyParser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a task will run is not known: no scope is looked at, and no override is chosen. */
class UnknownPlaceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{include: [organization]}",
                "{regions: [us-east-1]}",
                "{clusters: [unknown]}",
                "{services: [web]}"
            })
    void aParameterHasItsDefaultWhateverItsOverridesSay(String scope) {
        assertThat(verdict("{include: [organization]}", scope)).isEqualTo(DefinitionVerdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{clusters: [prod]}", "{services: [api]}", "{regions: [eu-west-1]}"})
    void aPolicyJudgesWhateverItsScopeSays(String scope) {
        assertThat(verdict(scope, "{services: [api]}")).isEqualTo(DefinitionVerdict.FAIL);
    }

    private static DefinitionVerdict verdict(String scope, String override) {
        String yaml =
                """
                id: small
                title: x
                severity: low
                category: x
                description: x
                scope: %s
                params:
                  most:
                    type: int
                    default: 256
                    overrides:
                      - scope: %s
                        value: 100000
                require: task.size.cpu.orValue(0) <= params.most
                message: x
                action: alert
                remediation: {text: x}
                """
                        .formatted(scope, override);
        YamlPolicyParser parser = new YamlPolicyParser();
        CompiledPolicy policy =
                PolicyFile.read("small", yaml, parser, new CelPolicyCompiler(parser))
                        .policy()
                        .orElseThrow();
        Judgeable web =
                (Judgeable)
                        DefinitionFiles.read(
                                """
                                {"family": "web", "cpu": "512", "memory": "1024",
                                 "containerDefinitions": [{"name": "app", "image": "nginx"}]}
                                """);
        return CheckedVerdicts.by(List.of(policy), web.tasks().getFirst()).getFirst().verdict();
    }
}
