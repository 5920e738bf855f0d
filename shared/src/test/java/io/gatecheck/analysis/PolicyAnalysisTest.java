package io.gatecheck.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.policy.BaselinePack;
import io.gatecheck.yaml.YamlExampleTasks;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyAnalysisTest {

    /** They apply to nothing until a parameter lists something. */
    private static final Set<String> UNUSED_BY_DEFAULT =
            Set.of(
                    "approved-registrars",
                    "deployment-lifecycle-hook",
                    "security-group-allowlist",
                    "subnet-allowlist");

    private static final YamlExampleTasks TASKS = new YamlExampleTasks();
    private static final PolicyAnalysis ANALYSIS = new PolicyAnalysis(TASKS, 1000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    !task.launch.executeCommand                    | {task: {launch: {executeCommand: true}}}
                    task.network.publicIps.size() == 0             | {task: {network: {publicIps: [198.51.100.7]}}}
                    task.size.cpu.orValue(0) <= 4096               | {task: {size: {cpu: 4097}}}
                    task.network.mode != "host"                    | {task: {network: {mode: host}}}
                    task.containers.all(c, !c.linux.privileged)    | {task: {containers: [{linux: {privileged: true}}]}}
                    task.tags["owner"] != "nobody"                 | {task: {tags: {owner: nobody}}}
                    task.definition.volumes.size() == 0            | {task: {definition: {volumes: [{}]}}}
                    !(task.service.name == "x" && task.region == "y") | {task: {region: y, service: {name: x}}}
                    """)
    void theSmallestTaskThatFailsIsFound(String require, String example) {
        PolicyFindings findings = ANALYSIS.of(Policies.requiring(require));

        assertThat(findings.failing().map(ExampleTask::given).map(TASKS::written))
                .contains(example);
        assertThat(findings.passing()).isPresent();
    }

    @Test
    void aPolicyThatCannotFailHasNoTaskThatFails() {
        PolicyFindings findings = ANALYSIS.of(Policies.requiring("task.containers.size() >= 0"));

        assertThat(findings.failing()).isEmpty();
        assertThat(findings.applies()).isPresent();
        assertThat(findings.tried()).isPositive();
    }

    @Test
    void aPolicyThatNeverAppliesHasNoTaskToWhichItApplies() {
        PolicyFindings findings =
                ANALYSIS.of(
                        Policies.requiring(
                                "task.launch.executeCommand",
                                "when: task.launch.executeCommand && !task.launch.executeCommand\n"));

        assertThat(findings.applies()).isEmpty();
    }

    @Test
    void aTaskWithoutAnAnswerIsFoundWithItsReason() {
        PolicyFindings findings = ANALYSIS.of(Policies.requiring("task.tags[\"owner\"] == \"me\""));

        assertThat(findings.error())
                .hasValueSatisfying(found -> {
                    assertThat(found.why()).contains("there is no key 'owner'");
                    assertThat(TASKS.written(found.example().given())).isEqualTo("{task: {}}");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "512, 1024, , 513", // the higher limit no longer fails 513
        "1024, 512, 513, ",
        "512, 512, , ",
    })
    void aNewVersionIsStricterOrLooserOrNeither(int before, int after, String more, String less) {
        VersionComparison comparison = ANALYSIS.compare(atMost(before), atMost(after));

        assertThat(cpu(comparison.stricter())).isEqualTo(Optional.ofNullable(more));
        assertThat(cpu(comparison.looser())).isEqualTo(Optional.ofNullable(less));
    }

    @Test
    void aNewVersionCanBeBothStricterAndLooser() {
        VersionComparison comparison =
                ANALYSIS.compare(
                        Policies.requiring("task.network.mode != \"host\""),
                        Policies.requiring("!task.launch.executeCommand"));

        assertThat(comparison.stricter().map(ExampleTask::given).map(TASKS::written))
                .contains("{task: {launch: {executeCommand: true}}}");
        assertThat(comparison.looser().map(ExampleTask::given).map(TASKS::written))
                .contains("{task: {network: {mode: host}}}");
    }

    /**
     * The whole document is as long as it may be; a choice for each pair of texts would be
     * millions.
     */
    @Test
    void aPolicyWithALongListIsSearchedAsAnyOther() {
        String many =
                IntStream.range(0, 500)
                        .mapToObj(number -> "\"t" + number + "\"")
                        .collect(Collectors.joining(", "));

        PolicyFindings findings =
                ANALYSIS.of(
                        Policies.requiring(
                                "!task.tags.exists(key, key in params.keys)",
                                "params: {keys: {type: list(string), default: [" + many + "]}}\n"));

        assertThat(findings.failing()).isPresent();
        assertThat(findings.tried()).isLessThanOrEqualTo(1000);
    }

    static Stream<CompiledPolicy> pack() {
        return BaselinePack.documents().values().stream().map(Policies::compiled);
    }

    @ParameterizedTest
    @MethodSource("pack")
    void everyPolicyOfThePackPassesSomeTasksAndFailsOthers(CompiledPolicy policy) {
        PolicyFindings findings = ANALYSIS.of(policy);

        if (UNUSED_BY_DEFAULT.contains(policy.document().id().value())) {
            assertThat(findings.applies()).isEmpty();
        } else {
            assertThat(findings.passing()).isPresent();
            assertThat(findings.failing()).isPresent();
        }
    }

    private static CompiledPolicy atMost(int cpu) {
        return Policies.requiring("task.size.cpu.orValue(0) <= " + cpu);
    }

    private static Optional<String> cpu(Optional<ExampleTask> example) {
        return example.flatMap(one -> one.task().size().cpu()).map(String::valueOf);
    }
}
