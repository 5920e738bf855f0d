package io.gatecheck.cel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Rejected;
import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelPolicyCompilerTest {

    private static final String GOOD = Policies.yaml("task.launch.executeCommand", "");

    @Test
    void aMisspeltFieldIsShownWithItsPlaceACaretAndASuggestion() {
        assertThat(
                        problems(
                                Policies.yaml(
                                        "task.launch.executeCommand\n  && task.netwrk.publicSubnet",
                                        "")))
                .isEqualTo(
                        """
                        p:11:11: There is no field 'netwrk'. Did you mean 'network'?
                          |   && task.netwrk.publicSubnet
                          |           ^\
                        """);
    }

    @Test
    void thePlaceIsRightInAOneLineExpressionToo() {
        String yaml =
                GOOD.replace("require: |\n  task.launch.executeCommand", "require: task.exec");

        assertThat(problems(yaml))
                .isEqualTo(
                        """
                        p:9:15: There is no field 'exec'.
                          | require: task.exec
                          |               ^\
                        """);
    }

    @Test
    void thePlaceIsRightBetweenQuotesToo() {
        String yaml =
                GOOD.replace(
                        "require: |\n  task.launch.executeCommand",
                        "require: \"!taks.executeCommand\"");

        assertThat(problems(yaml))
                .isEqualTo(
                        """
                        p:9:12: Unknown name 'taks'. Did you mean 'task'?
                          | require: "!taks.executeCommand"
                          |            ^\
                        """);
    }

    @Test
    void aValueInTheMessageIsCheckedToo() {
        assertThat(problems(GOOD.replace("{task.service.name}", "{task.servise}")))
                .isEqualTo(
                        """
                        p:6:17: There is no field 'servise'. Did you mean 'service'?
                          | message: "{task.servise} is wrong"
                          |                 ^\
                        """);
    }

    @Test
    void aMomentThatIsNoneIsShownWhereItIs() {
        assertThat(
                        problems(
                                Policies.yaml(
                                        "task.launch.createdAt.value() > timestamp(\"2026-13-01T00:00:00Z\")",
                                        "")))
                .isEqualTo(
                        """
                        p:10:45: This is not a valid timestamp. Write it as timestamp("2026-01-31T00:00:00Z").
                          |   task.launch.createdAt.value() > timestamp("2026-13-01T00:00:00Z")
                          |                                             ^\
                        """);
    }

    @Test
    void everyMistakeIsReportedAtOnce() {
        String yaml =
                GOOD.replace("{task.service.name}", "{task.x}").replace("executeCommand", "y")
                        + "when: task.z\n";

        assertThat(((Rejected) Policies.compile(yaml)).problems()).hasSize(3);
    }

    @Test
    void aSyntaxErrorIsShownWhereItIs() {
        assertThat(problems(Policies.yaml("task.launch.executeCommand &&", "")))
                .isEqualTo(
                        """
                        p:10:32: Unexpected end of the expression.
                          |   task.launch.executeCommand &&
                          |                                ^\
                        """);
    }

    @Test
    void aWordTooManyIsShownWhereItIs() {
        assertThat(problems(Policies.yaml("task.launch.executeCommand task", "")))
                .startsWith("p:10:30: Unexpected 'task'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1",
                "task.cluster.name + \"x\" == \"mainx\"",
                "task.size.cpu == \"256\"",
                "container.linux.privileged",
                "task.containers + task.containers == []",
                "[[1]].map(x, x + x).size() == 1",
                "io.gatecheck.task.TaskAccount{id: \"1\"}.id == \"1\"",
                "task.region.matches(\"(\")",
                "task.region.matchesWhole(\"(\")",
                "task.region.matches(\"(((a{100}){100}){100})\")",
                "dyn(task.region) == 1",
                "[[\"a\"]] == [[\"a\"]]",
                "[[[1]]].size() == 1",
                "task.service == task.region",
                "task",
            })
    void whatIsNoBooleanOrNotOfferedIsRejected(String expression) {
        assertThat(Policies.compile(Policies.yaml(expression, ""))).isInstanceOf(Rejected.class);
    }

    @Test
    void anExpressionThatIsTooLongOrTooDeepIsRejected() {
        String tooLong =
                "task.launch.executeCommand" + " && task.launch.executeCommand".repeat(250);
        String tooDeep =
                "!".repeat(3) + "(".repeat(120) + "task.launch.executeCommand" + ")".repeat(120);

        assertThat(List.of(tooLong, tooDeep))
                .allSatisfy(text ->
                        assertThat(Policies.compile(Policies.yaml(text, "")))
                                .isInstanceOf(Rejected.class));
    }

    @Test
    void onePolicyThatIsWrongLeavesTheOthersInForce() {
        var bundle =
                new PolicyBundle(
                        7,
                        List.of(
                                Policies.version("p", GOOD),
                                Policies.version(
                                        "wrong",
                                        GOOD.replace("id: p", "id: wrong")
                                                .replace("task.launch.e", "task.launch.q"))));

        var inForce = PoliciesInForce.of(bundle, Policies.COMPILER);

        assertThat(inForce.policies())
                .extracting(policy -> policy.version().id().value())
                .containsExactly("p");
        assertThat(inForce.rejected()).extracting(PolicyProblem::document).containsExactly("wrong");
    }

    private static String problems(String yaml) {
        return Policies.compile(yaml) instanceof Rejected(var problems)
                ? problems.stream().map(PolicyProblem::toString).collect(joining("\n"))
                : "";
    }
}
