package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.event.EventFixture;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.evaluator.member.FakeMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Task;

class TagFactsTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");

    private final FakeMembers members = new FakeMembers();
    private final TagFacts facts = new TagFacts(members);

    @Test
    void tasksOfOneClusterAreAskedForAtOnce() {
        var one = RUNNING.task("a1").launch();
        var other = RUNNING.task("b2").launch();
        members.tag(one.task().toString(), Map.of("team", "shop"))
                .tag(other.task().toString(), Map.of());

        var found = facts.of(List.of(one, other, one), new MemberCalls());

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
        var event = RUNNING.launch();
        members.describe(
                Task.builder()
                        .taskArn(event.task().toString())
                        .platformFamily("Windows_Server_2022_Core")
                        .build());

        var found = facts.of(List.of(event), new MemberCalls());

        assertThat(found.get(event))
                .isEqualTo(
                        new Known<>(
                                new DescribedTask(
                                        Map.of(), Optional.of("WINDOWS_SERVER_2022_CORE"))));
    }

    @Test
    void eachClusterTakesACall() {
        var one = RUNNING.launch();
        var other =
                RUNNING.with("/detail/taskArn", one.task().toString().replace("shop", "back"))
                        .with(
                                "/detail/clusterArn",
                                "arn:aws:ecs:eu-central-1:111122223333:cluster/back")
                        .launch();
        var elsewhere = RUNNING.account("444455556666").launch();

        var _ = facts.of(List.of(one, other, elsewhere), new MemberCalls());

        assertThat(members.calls())
                .containsExactlyInAnyOrder(
                        "ecs:DescribeTasks 111122223333 eu-central-1",
                        "ecs:DescribeTasks 111122223333 eu-central-1",
                        "ecs:DescribeTasks 444455556666 eu-central-1");
    }

    @Test
    void aCallTakesAHundredTasks() {
        List<TaskEvent> events =
                IntStream.range(0, 201).mapToObj(i -> RUNNING.task("t" + i).launch()).toList();

        var found = facts.of(events, new MemberCalls());

        assertThat(members.calls()).hasSize(3);
        assertThat(found).hasSize(201);
    }

    @Test
    void tagsAreNotRemembered() {
        var event = RUNNING.launch();
        members.tag(event.task().toString(), Map.of());

        var _ = facts.of(List.of(event), new MemberCalls());
        var _ = facts.of(List.of(event), new MemberCalls());

        assertThat(members.calls()).hasSize(2);
    }

    @Test
    void aRunningTaskThatEcsHasForgottenHasNoTagsToShow() {
        var event = RUNNING.launch();

        var found = facts.of(List.of(event), new MemberCalls());

        assertThat(found.get(event))
                .isEqualTo(new Missing<>("ECS does not know the task any more", false));
    }

    @Test
    void aLaunchingTaskThatEcsDoesNotKnowYetIsWorthAnotherTry() {
        var event = EventFixture.of("fargate-provisioning").launch();

        var found = facts.of(List.of(event), new MemberCalls());

        assertThat(found.get(event))
                .isEqualTo(new Missing<>("ECS does not know the task yet", true));
    }

    @Test
    void aDeniedCallSaysWhichCallIsDenied() {
        var event = RUNNING.launch();
        members.fail("ecs:DescribeTasks", FakeMembers.denied());

        var found = facts.of(List.of(event), new MemberCalls());

        assertThat(found.get(event))
                .isEqualTo(
                        new Missing<>(
                                "ecs:DescribeTasks in 111122223333 eu-central-1 is denied"
                                        + " (AccessDeniedException)",
                                false));
    }
}
