package io.gatecheck.evaluation;

import static io.gatecheck.task.Facet.DEFINITION;
import static io.gatecheck.task.Facet.INTERFACES;
import static io.gatecheck.task.Facet.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.cel.Policies;
import io.gatecheck.exemption.Breach;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.exemption.Exemptions;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JudgeWithExemptionsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void aTaskThatMeetsTheRequirementPasses() {
        assertThat(verdict("!task.launch.executeCommand", Tasks.fargate().snapshot()))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void aTaskThatDoesNotFailsWithTheAuthorsMessage() {
        assertThat(
                        verdict(
                                "!task.launch.executeCommand",
                                Tasks.fargate().executeCommand().service("shop").snapshot()))
                .isInstanceOfSatisfying(
                        Verdict.Fail.class,
                        fail -> assertThat(fail.message()).isEqualTo("shop is wrong"));
    }

    @Test
    void aTaskWhoseInterfaceIsNotAttachedYetLeavesThePolicyUndecided() {
        var task =
                Tasks.fargate()
                        .inPhase(Phase.LAUNCHING)
                        .without(INTERFACES, "not attached yet")
                        .snapshot();

        assertThat(verdict("task.network.publicIps.size() == 0", task))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class, missing(INTERFACES, "not attached yet"));
    }

    @Test
    void aMissingFacetThatThePolicyDoesNotReadDoesNotMatter() {
        assertThat(
                        verdict(
                                "!task.launch.executeCommand",
                                Tasks.fargate().without(TASK, "denied").snapshot()))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void aPolicyThatDoesNotApplyIsSkippedThoughItsRequirementCannotBeKnown() {
        var policy =
                Policies.requiring(
                        "task.network.publicIps.size() == 0",
                        "when: task.launch.type == \"EC2\"\n");

        assertThat(verdict(policy, Tasks.fargate().without(INTERFACES, "denied").snapshot()))
                .isEqualTo(new Verdict.Skip());
    }

    @Test
    void whetherAPolicyAppliesCanBeUnknownToo() {
        var policy =
                Policies.requiring(
                        "task.launch.executeCommand", "when: task.tags[\"a\"] == \"b\"\n");

        assertThat(verdict(policy, Tasks.fargate().without(TASK, "denied").snapshot()))
                .isInstanceOfSatisfying(Verdict.Unknown.class, missing(TASK, "denied"));
    }

    @Test
    void anExpressionWithoutAValueIsAnErrorAndNoPass() {
        assertThat(verdict("task.tags[\"owner\"] == \"me\"", Tasks.fargate().snapshot()))
                .isInstanceOf(Verdict.Error.class);
    }

    @Test
    void eachContainerIsJudgedOnItsOwn() {
        var policy = Policies.requiringOfEachContainer("container.name == \"web\"");
        var task =
                Tasks.fargate()
                        .containers(Tasks.container("web"), Tasks.container("side"))
                        .snapshot();

        var judgements = new JudgeWithExemptions(List.of()).judge(task, List.of(policy), NOW);

        assertThat(judgements)
                .extracting(
                        judgement -> judgement.container().orElseThrow(),
                        judgement -> judgement.verdict() instanceof Verdict.Pass)
                .containsExactly(tuple("web", true), tuple("side", false));
    }

    @Test
    void aValueOfTheMessageThatIsNotKnownIsNotGuessed() {
        var policy =
                Policies.compiled(
                        """
                        id: p
                        title: t
                        severity: low
                        category: c
                        description: d
                        require: "!task.launch.executeCommand"
                        message: "privileged: {task.containers.exists(c, c.linux.privileged)}, exec: {task.launch.executeCommand}"
                        action: audit
                        remediation: {text: Fix it.}
                        """);

        assertThat(
                        verdict(
                                policy,
                                Tasks.fargate()
                                        .executeCommand()
                                        .without(DEFINITION, "denied")
                                        .snapshot()))
                .isInstanceOfSatisfying(
                        Verdict.Fail.class,
                        fail -> assertThat(fail.message()).isEqualTo("privileged: ?, exec: true"));
    }

    @Test
    void anExemptionCoversTheTaskUntilItExpires() {
        var exemption = exemption(NOW.plusSeconds(1));
        var task = Tasks.fargate().executeCommand().snapshot();
        var policy = Policies.requiring("!task.launch.executeCommand");
        var evaluator = new JudgeWithExemptions(List.of(exemption));

        var before = evaluator.judge(task, List.of(policy), NOW).getFirst().verdict();
        var after = evaluator.judge(task, List.of(policy), NOW.plusSeconds(1)).getFirst().verdict();

        assertThat(before)
                .isInstanceOfSatisfying(
                        Verdict.Exempt.class,
                        exempt -> assertThat(exempt.exemption()).isEqualTo(exemption));
        assertThat(after).isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void anExemptionOfOneViolationLeavesAnotherOffendingValueFailing() {
        var policy =
                Policies.requiring(
                        "task.containers.all(c, c.image.registry == \"public.ecr.aws\")");
        var known = Tasks.fargate().image("quay.io/x").snapshot();
        var offending =
                switch (verdict(policy, known)) {
                    case Verdict.Fail(var because, var _) -> because.offendingValue();
                    default -> throw new AssertionError("It must fail");
                };
        var breach = new Breach(new PolicyId("p"), known.place(), Optional.empty(), offending);
        var evaluator =
                new JudgeWithExemptions(
                        List.of(Exemptions.request().of(Exemptions.target(breach)).approved()));

        assertThat(evaluator.judge(known, List.of(policy), Exemptions.AT))
                .extracting(Judgement::verdict)
                .allMatch(Verdict.Exempt.class::isInstance);
        assertThat(
                        evaluator.judge(
                                Tasks.fargate().image("ghcr.io/x").snapshot(),
                                List.of(policy),
                                Exemptions.AT))
                .extracting(Judgement::verdict)
                .allMatch(Verdict.Fail.class::isInstance);
    }

    private static Consumer<Verdict.Unknown> missing(Facet facet, String why) {
        return unknown ->
                assertThat(unknown.missing())
                        .isEqualTo(Map.of(facet, MissingReason.permanent(why)));
    }

    private static Exemption exemption(Instant expiresAt) {
        return Exemption.granted(
                new ExemptionId("e1"),
                new PolicyId("p"),
                Scope.ORGANIZATION,
                "migration",
                "ann",
                expiresAt);
    }

    private static Verdict verdict(String require, TaskSnapshot task) {
        return verdict(Policies.requiring(require), task);
    }

    private static Verdict verdict(CompiledPolicy policy, TaskSnapshot task) {
        return new JudgeWithExemptions(List.of())
                .judge(task, List.of(policy), NOW)
                .getFirst()
                .verdict();
    }
}
