package io.gatecheck.evaluator.facts.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.snapshot.DescribedTask;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.ObservedTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Task;

class TaskSourceTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");

    private final FakeMembers members = new FakeMembers();
    private final AskedSource<DescribedTask> facts =
            new AskedSource<>(new TaskSource(members), DescribedTask.class);

    @Test
    void tasksOfOneClusterAreAskedForAtOnce() {
        var one = RUNNING.task("a1").started();
        var other = RUNNING.task("b2").started();
        members.tag(one.arn().toString(), Map.of("team", "shop"))
                .tag(other.arn().toString(), Map.of());

        var found = facts.ask(List.of(one, other, one));

        assertThat(found)
                .isEqualTo(
                        Map.of(
                                one,
                                        new Known<>(
                                                new DescribedTask(
                                                        Map.of("team", "shop"), Optional.empty())),
                                other, new Known<>(new DescribedTask(Map.of(), Optional.empty()))));
        assertThat(members.calls()).containsExactly("ecs:DescribeTasks 111122223333 eu-central-1");
    }

    @Test
    void thePlatformFamilyIsWrittenInCapitalsAsInTaskDefinitions() {
        var task = RUNNING.started();
        members.describe(
                Task.builder()
                        .taskArn(task.arn().toString())
                        .platformFamily("Windows_Server_2022_Core")
                        .build());

        var found = facts.ask(task);

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new DescribedTask(
                                        Map.of(), Optional.of("WINDOWS_SERVER_2022_CORE"))));
    }

    @Test
    void eachClusterTakesACall() {
        var one = RUNNING.started();
        var other =
                RUNNING.with("/detail/taskArn", one.arn().toString().replace("shop", "back"))
                        .with(
                                "/detail/clusterArn",
                                "arn:aws:ecs:eu-central-1:111122223333:cluster/back")
                        .started();
        var elsewhere = RUNNING.account("444455556666").started();

        var _ = facts.ask(List.of(one, other, elsewhere));

        assertThat(members.calls())
                .containsExactlyInAnyOrder(
                        "ecs:DescribeTasks 111122223333 eu-central-1",
                        "ecs:DescribeTasks 111122223333 eu-central-1",
                        "ecs:DescribeTasks 444455556666 eu-central-1");
    }

    @Test
    void aCallTakesAHundredTasks() {
        List<ObservedTask> tasks =
                IntStream.range(0, 201).mapToObj(i -> RUNNING.task("t" + i).started()).toList();

        var found = facts.ask(tasks);

        assertThat(members.calls()).hasSize(3);
        assertThat(found).hasSize(201);
    }

    @Test
    void tagsAreNotCached() {
        var task = RUNNING.started();
        members.tag(task.arn().toString(), Map.of());

        var _ = facts.ask(task);
        var _ = facts.ask(task);

        assertThat(members.calls()).hasSize(2);
    }

    @Test
    void aRunningTaskThatEcsHasForgottenHasNoTagsToShow() {
        var task = RUNNING.started();

        var found = facts.ask(task);

        assertThat(found).isEqualTo(Fact.permanent("ECS no longer returns the task"));
    }

    @Test
    void aLaunchingTaskThatEcsDoesNotKnowYetIsWorthAnotherTry() {
        var task = EventFixture.of("fargate-provisioning").started();

        var found = facts.ask(task);

        assertThat(found).isEqualTo(Fact.retryable("ECS does not return the task yet"));
    }

    @Test
    void aDeniedCallSaysWhichCallIsDenied() {
        var task = RUNNING.started();
        members.fail("ecs:DescribeTasks", FakeMembers.denied());

        var found = facts.ask(task);

        assertThat(found)
                .isEqualTo(
                        Fact.permanent(
                                "ecs:DescribeTasks in 111122223333 eu-central-1 was denied"
                                        + " (AccessDeniedException)"));
    }
}
