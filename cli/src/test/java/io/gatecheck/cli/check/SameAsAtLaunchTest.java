package io.gatecheck.cli.check;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cases.TaskCase;
import io.gatecheck.cases.TaskCases;
import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.cli.definition.DefinitionFiles;
import io.gatecheck.cli.definition.FileContent.Judgeable;
import io.gatecheck.cli.report.Finding;
import io.gatecheck.cli.report.Finding.DefinitionVerdict;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.StarterPolicies;
import io.gatecheck.yaml.YamlPolicyParser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The cases that the sandbox launches, judged before their launch. */
class SameAsAtLaunchTest {

    static final List<TaskCase> CASES = TaskCases.ALL;

    private static final YamlPolicyParser PARSER = new YamlPolicyParser();
    private static final CelPolicyCompiler COMPILER = new CelPolicyCompiler(PARSER);
    private static final List<CompiledPolicy> POLICIES =
            StarterPolicies.documents().values().stream()
                    .flatMap(yaml -> PolicyFile.read("p", yaml, PARSER, COMPILER).policy().stream())
                    .toList();

    @ParameterizedTest
    @FieldSource("CASES")
    void whatIsDecidedBeforeTheLaunchIsDecidedAlikeAtTheLaunch(TaskCase taskCase) {
        Judgeable content = (Judgeable) DefinitionFiles.read(definition(taskCase));

        List<Finding> findings = CheckedVerdicts.by(POLICIES, content.tasks().getFirst());

        Set<PolicyId> left = policies(findings, DefinitionVerdict.UNKNOWN);
        Set<PolicyId> failed = policies(findings, DefinitionVerdict.FAIL);
        Set<PolicyId> decided =
                taskCase.breaks().stream().filter(id -> !left.contains(id)).collect(toSet());
        assertThat(failed).containsAll(decided).isSubsetOf(taskCase.breaks());
        assertThat(policies(findings, DefinitionVerdict.ERROR)).isEmpty();
    }

    private static Set<PolicyId> policies(List<Finding> findings, DefinitionVerdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(finding -> finding.policy().document().id())
                .collect(toSet());
    }

    private static String definition(TaskCase taskCase) {
        ObjectNode definition = JsonMapper.builder().build().createObjectNode();
        definition.put("family", taskCase.name());
        definition.put("networkMode", "awsvpc");
        definition.put("cpu", String.valueOf(taskCase.cpu()));
        definition.put("memory", String.valueOf(taskCase.memory()));
        ArrayNode containers = definition.putArray("containerDefinitions");
        for (TaskCase.CaseContainer each : taskCase.containers()) {
            ObjectNode container = containers.addObject();
            container.put("name", each.name());
            container.put("image", each.image());
            container.put("privileged", each.privileged());
            each.logDriver()
                    .ifPresent(driver ->
                            container.putObject("logConfiguration").put("logDriver", driver));
        }
        return definition.toString();
    }
}
