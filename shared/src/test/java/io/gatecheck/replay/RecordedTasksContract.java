package io.gatecheck.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.AccountId;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Network;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of recorded tasks does. */
public abstract class RecordedTasksContract {

    protected static final Duration RETENTION = Duration.ofDays(30);
    protected static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    /** A store, and what writes to it. */
    public record Store(RecordedTasks read, TaskRecorder write) {

        void add(Launches launches) {
            write.add(launches);
        }

        Stream<RecordedTask> of(AccountId account) {
            return read.of(account);
        }

        Optional<RecordedTask> find(EffectiveTaskId id) {
            return read.find(id);
        }
    }

    /** An empty store, whose clock stands still. */
    protected abstract Store empty(Instant now);

    @Test
    void tasksOfOneDeploymentAreOne() {
        Store tasks = empty(NOW);
        TaskSnapshot first = Tasks.fargate().publicIps("203.0.113.1").snapshot();
        TaskSnapshot second = newest(Tasks.fargate().publicIps("203.0.113.2").snapshot(), "second");

        tasks.add(Launches.one(first, NOW));
        tasks.add(Launches.one(second, NOW.plusSeconds(1)));

        assertThat(in(tasks, first))
                .containsExactly(
                        new RecordedTask(
                                EffectiveTaskId.of(first),
                                first.task(),
                                first.missing(),
                                NOW,
                                second.arn(),
                                NOW.plusSeconds(1),
                                Map.of(TODAY, 2L)));
    }

    @Test
    void anotherImageOrAnotherMissingFacetIsAnotherTask() {
        Store tasks = empty(NOW);
        TaskSnapshot first = Tasks.fargate().snapshot();

        tasks.add(Launches.one(first, NOW));
        tasks.add(Launches.one(Tasks.fargate().image("nginx:1.28").snapshot(), NOW));
        tasks.add(Launches.one(Tasks.fargate().without(Facet.ROUTES, "denied").snapshot(), NOW));

        assertThat(in(tasks, first))
                .extracting(task -> task.missing().facets())
                .containsExactlyInAnyOrder(
                        Map.of(),
                        Map.of(),
                        Map.of(Facet.ROUTES, MissingReason.permanent("denied")));
    }

    @Test
    void aFieldThatIsNotKnownIsNotKnownLater() {
        Store tasks = empty(NOW);
        TaskSnapshot whole = Tasks.fargate().without(Facet.ROUTES, "denied").snapshot();
        TaskSnapshot part =
                whole.missing(
                        whole.missing()
                                .and(
                                        Map.of(
                                                TaskField.of(Network.class, "subnetId"),
                                                MissingReason.permanent("not an id")),
                                        List.of()));

        tasks.add(Launches.one(part, NOW));

        assertThat(in(tasks, part))
                .extracting(RecordedTask::missing)
                .containsExactly(part.missing());
        assertThat(EffectiveTaskId.of(part)).isNotEqualTo(EffectiveTaskId.of(whole));
    }

    @Test
    void everyDayIsCounted() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        Store tasks = empty(tomorrow);
        TaskSnapshot task = Tasks.fargate().snapshot();

        tasks.add(Launches.one(task, NOW));
        tasks.add(new Launches(EffectiveTaskId.of(task), task, tomorrow, 12));

        assertThat(in(tasks, task))
                .extracting(RecordedTask::perDay)
                .containsExactly(Map.of(TODAY, 1L, TODAY.plusDays(1), 12L));
        assertThat(in(tasks, task).getFirst().launchesSince(TODAY.plusDays(1))).isEqualTo(12);
    }

    @Test
    void whatIsAWeekOldIsReplacedByANewerOne() {
        Instant later = NOW.plus(Duration.ofDays(8));
        Store tasks = empty(later);
        TaskSnapshot newer = Tasks.fargate().publicIps("203.0.113.2").snapshot();

        tasks.add(Launches.one(Tasks.fargate().publicIps("203.0.113.1").snapshot(), NOW));
        tasks.add(Launches.one(newer, later));

        assertThat(in(tasks, newer))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.task()).isEqualTo(newer.task());
                    assertThat(task.recordedAt()).isEqualTo(later);
                    assertThat(task.launchesSince(TODAY)).isEqualTo(2);
                });
    }

    @Test
    void daysThatHaveExpiredAreForgotten() {
        Store tasks = empty(NOW.plus(Duration.ofDays(40)));
        TaskSnapshot task = Tasks.fargate().snapshot();

        for (int day : List.of(0, 20, 40)) {
            tasks.add(Launches.one(task, NOW.plus(Duration.ofDays(day))));
        }

        assertThat(in(tasks, task))
                .extracting(RecordedTask::perDay)
                .containsExactly(Map.of(TODAY.plusDays(20), 1L, TODAY.plusDays(40), 1L));
    }

    @Test
    void whatWasNotLaunchedForLongIsGone() {
        Store tasks = empty(NOW.plus(RETENTION).plusSeconds(1));
        TaskSnapshot task = Tasks.fargate().snapshot();

        tasks.add(Launches.one(task, NOW));

        assertThat(in(tasks, task)).isEmpty();
        assertThat(tasks.find(EffectiveTaskId.of(task))).isEmpty();
    }

    @Test
    void aTaskIsFoundByItsId() {
        Store tasks = empty(NOW);
        TaskSnapshot task = Tasks.fargate().snapshot();
        tasks.add(Launches.one(task, NOW));
        tasks.add(Launches.one(Tasks.fargate().image("nginx:1.28").snapshot(), NOW));

        EffectiveTaskId id =
                EffectiveTaskId.parse(EffectiveTaskId.of(task).toString()).orElseThrow();

        assertThat(tasks.find(id)).map(RecordedTask::task).contains(task.task());
        assertThat(tasks.find(new EffectiveTaskId(id.account(), "0".repeat(32)))).isEmpty();
        assertThat(EffectiveTaskId.parse("111122223333-0")).isEmpty();
    }

    @Test
    void manyTasksAreAllRead() {
        Store tasks = empty(NOW);
        IntStream.range(0, 30)
                .mapToObj(number -> Tasks.fargate().image("nginx:1." + number).snapshot())
                .forEach(task -> tasks.add(Launches.one(task, NOW)));

        assertThat(in(tasks, Tasks.fargate().snapshot())).hasSize(30);
    }

    @Test
    void anAccountHasItsOwn() {
        Store tasks = empty(NOW);
        tasks.add(Launches.one(Tasks.fargate().snapshot(), NOW));

        assertThat(tasks.of(new AccountId("999999999999"))).isEmpty();
    }

    private static TaskSnapshot newest(TaskSnapshot task, String id) {
        TaskArn arn =
                TaskArn.parse("arn:aws:ecs:eu-central-1:111122223333:task/main/" + id)
                        .orElseThrow();
        return new TaskSnapshot(arn, task.account(), task.task(), task.phase(), task.missing());
    }

    private static List<RecordedTask> in(Store tasks, TaskSnapshot like) {
        return tasks.of(like.account().id()).toList();
    }
}
