package io.gatecheck.evaluator.judging;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.gatecheck.cel.Policies;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.evaluator.facts.Answers;
import io.gatecheck.evaluator.facts.TaskFacts;
import io.gatecheck.evaluator.facts.ec2.InterfaceSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Tasks are judged here as they were observed; there is no message. */
class JudgeTasksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:31Z");
    private static final String NO_PUBLIC_IP = "task.network.publicIps.size() == 0";
    private static final OwnedTask LAUNCHING = owned("fargate-provisioning");
    private static final OwnedTask RUNNING = owned("fargate-running");

    private final FakeMembers members = new FakeMembers();
    private final InMemoryPolicies policies = new InMemoryPolicies();
    private final JudgeTasks judging = judging(policies);

    @Test
    void aTaskIsJudgedByEveryPolicyInScope() {
        publish("no-exec", "!task.launch.executeCommand");
        publish("fargate-only", "task.launch.type == \"FARGATE\"");

        var batch = judging.judge(Map.of("it", RUNNING), NOW);

        var judged = done(batch, "it");
        assertThat(judged.task()).isEqualTo(RUNNING);
        assertThat(judged.snapshot().arn()).isEqualTo(RUNNING.task().arn());
        assertThat(judged.read()).isEqualTo(Set.of(Facet.EVENT));
        assertThat(judged.findings().verdicts())
                .isEqualTo(Map.of(VerdictKind.PASS, 1, VerdictKind.FAIL, 1));
        assertThat(batch.calls()).isZero();
    }

    @Test
    void twoObservationsOfATaskInOneBatchGetTheFactsOfTheirOwnPhase() {
        publish("no-public-ip", NO_PUBLIC_IP);
        members.attach(Answers.privateInterface(Answers.ENI));

        var batch = judging.judge(Map.of("before", LAUNCHING, "after", RUNNING), NOW);

        assertThat(LAUNCHING.task().arn()).isEqualTo(RUNNING.task().arn());
        assertThat(done(batch, "before").judgements())
                .extracting(Judgement::verdict)
                .singleElement(as(InstanceOfAssertFactories.type(Verdict.Unknown.class)))
                .extracting(Verdict.Unknown::missing)
                .isEqualTo(
                        Map.of(
                                Facet.INTERFACES,
                                MissingReason.permanent(
                                        "the network interface is not attached yet")));
        assertThat(done(batch, "after").judgements())
                .extracting(Judgement::verdict)
                .containsExactly(new Verdict.Pass());
    }

    @Test
    void theFactsOfAllTasksAreFetchedAtOnce() {
        publish("no-public-ip", NO_PUBLIC_IP);
        members.attach(Answers.publicInterface(Answers.ENI, "203.0.113.7"));

        var batch = judging.judge(Map.of("a", RUNNING, "b", RUNNING), NOW);

        assertThat(batch.calls()).isEqualTo(1);
        assertThat(members.calls()).hasSize(1);
        assertThat(done(batch, "a").findings()).isEqualTo(done(batch, "b").findings());
        assertThat(done(batch, "a").findings().verdicts()).isEqualTo(Map.of(VerdictKind.FAIL, 1));
    }

    @Test
    void outOfScopeNothingIsAsked() {
        var _ =
                policies.publish(
                        PolicyVersions.of(
                                "no-public-ip",
                                1,
                                NO_PUBLIC_IP,
                                "scope: {include: [\"444455556666\"]}"));

        var batch = judging.judge(Map.of("it", RUNNING), NOW);

        assertThat(batch)
                .isEqualTo(new JudgeTasks.Batch<>(Map.of("it", new Judging.OutOfScope()), 0));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void whatFailsForAllTasksFailsForEach() {
        var batch = judging(new BrokenPolicies()).judge(Map.of("a", RUNNING, "b", LAUNCHING), NOW);

        var failed = new Judging.Failed(new Failure("IllegalStateException: no table", true));
        assertThat(batch).isEqualTo(new JudgeTasks.Batch<>(Map.of("a", failed, "b", failed), 0));
    }

    @Test
    void withoutPoliciesItDoesNotStart() {
        var broken = judging(new BrokenPolicies());

        assertThatThrownBy(broken::warmUp).hasMessage("no table");
    }

    private JudgeTasks judging(PolicyRepository repository) {
        var clock = new TestClock(NOW);
        return new JudgeTasks(
                new CurrentPolicies(repository, Policies.COMPILER, _ -> {}, clock),
                new CachedExemptions(new InMemoryExemptions(), clock),
                new InMemoryAccounts(Tasks.ACCOUNT),
                new TaskFacts(List.of(new InterfaceSource(members))));
    }

    private void publish(String id, String expression) {
        var _ = policies.publish(PolicyVersions.requiring(id, expression));
    }

    private static OwnedTask owned(String event) {
        ObservedTask task = EventFixture.of(event).started();
        return new OwnedTask(task, Tasks.ACCOUNT);
    }

    private static JudgedTask done(JudgeTasks.Batch<String> batch, String key) {
        return batch.tasks().get(key) instanceof Judging.Done(var judged)
                ? judged
                : fail("Not judged: " + batch);
    }

    /** Policies that cannot be loaded. */
    private record BrokenPolicies() implements PolicyRepository {

        @Override
        public long revision() {
            throw new IllegalStateException("no table");
        }

        @Override
        public PolicyBundle bundle() {
            throw new IllegalStateException("no table");
        }

        @Override
        public List<PolicyVersion> versions(PolicyId id) {
            throw new IllegalStateException("no table");
        }
    }
}
