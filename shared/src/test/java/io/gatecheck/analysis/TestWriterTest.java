package io.gatecheck.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Judge;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.policy.BaselinePack;
import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.PolicyTest;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Tasks;
import io.gatecheck.yaml.YamlExampleTasks;
import io.gatecheck.yaml.YamlPolicyTextEditor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestWriterTest {

    private final TestWriter writer = new TestWriter(new YamlExampleTasks());

    @Test
    void aTestHasOnlyWhatThePolicyReadsAndWhatIsNotHarmless() {
        CompiledPolicy policy =
                Policies.requiring(
                        "!task.launch.executeCommand && task.region == \"eu-central-1\"");
        Judgement judgement =
                judge(policy, MissingFacts.NONE, Tasks.fargate().executeCommand()).getFirst();

        assertThat(writer.write("a \"shell\" fails", judgement))
                .hasValueSatisfying(test ->
                        assertThat(test)
                                .contains("- name: \"a \\\"shell\\\" fails\"")
                                .contains("launch: {executeCommand: true}")
                                .contains("expect: FAIL")
                                .doesNotContain("network"));
    }

    @Test
    void whatIsMissingIsMissingInTheTest() {
        CompiledPolicy policy = Policies.requiring("task.network.publicIps.size() == 0");
        MissingFacts missing =
                MissingFacts.of(Map.of(Facet.INTERFACES, MissingReason.permanent("no role")));

        assertThat(writer.write("unknown", judge(policy, missing, Tasks.fargate()).getFirst()))
                .hasValueSatisfying(test ->
                        assertThat(test).contains("missing: [interfaces]", "expect: UNKNOWN"));
    }

    static Stream<String> pack() {
        return BaselinePack.documents().values().stream();
    }

    /** The tests of the pack are tasks enough: each is written again, added, and still passes. */
    @ParameterizedTest
    @MethodSource("pack")
    void aTestOfATaskIsAnsweredAsTheTaskWas(String yaml) {
        CompiledPolicy policy = Policies.compiled(yaml);
        YamlPolicyTextEditor editor = new YamlPolicyTextEditor();
        String changed = yaml;
        int added = 0;
        for (PolicyTest test : policy.document().tests()) {
            List<Judgement> judged =
                    Judge.judge(policy, test.given(), defaults(policy), test.missing());
            for (Judgement judgement : judged) {
                String more = writer.write("again " + added, judgement).orElse("");
                if (!more.isEmpty()) {
                    changed = editor.withTest(changed, more).orElseThrow();
                    added++;
                }
            }
        }

        CompiledPolicy again = Policies.compiled(changed);
        assertThat(added).isPositive();
        assertThat(again.document().tests()).hasSize(policy.document().tests().size() + added);
        assertThat(PolicyTestRun.of(again)).allMatch(PolicyTestRun.TestResult::asExpected);
        assertThat(changed.lines().toList()).containsSubsequence(yaml.lines().toList());
    }

    private static Parameters defaults(CompiledPolicy policy) {
        return Parameters.defaults(policy.document().parameters());
    }

    private static List<Judgement> judge(CompiledPolicy policy, MissingFacts missing, Tasks task) {
        return Judge.judge(policy, task.task(), defaults(policy), missing);
    }
}
