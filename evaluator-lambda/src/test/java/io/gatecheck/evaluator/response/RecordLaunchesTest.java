package io.gatecheck.evaluator.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.composition.EvaluatorWorld;
import io.gatecheck.evaluator.judging.Failure;
import io.gatecheck.evaluator.judging.JudgedTask;
import io.gatecheck.evaluator.judging.OwnedTask;
import io.gatecheck.evaluator.response.RecordLaunches.Written;
import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.replay.InMemoryRecordedTasks;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.TaskMerge;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordLaunchesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:31Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final EventFixture RUNNING = EventFixture.of("fargate-running");

    private final TestClock clock = new TestClock(NOW);
    private final InMemoryRecordedTasks recorded = new InMemoryRecordedTasks(clock);
    private final RecordLaunches launches = new RecordLaunches(recorded, clock);
    private int tasks;

    @Test
    void aServiceWithFiveHundredEqualTasksCostsFewWritesAndIsCountedWhole() {
        for (int batch = 0; batch < 50; batch++) {
            launch(10);
            var _ = launches.write();
        }
        clock.advance(LaunchTally.LONGEST_WAIT);
        var _ = launches.write();

        assertThat(recorded.writes()).isLessThanOrEqualTo(20);
        assertThat(counted()).isEqualTo(500);
    }

    @Test
    void noMoreThanAFifthOfADayEverWaits() {
        for (int batch = 0; batch < 50; batch++) {
            launch(10);
            var _ = launches.write();

            assertThat(counted()).isGreaterThanOrEqualTo(tasks * 4 / 5);
        }
    }

    @Test
    void aTaskIsCountedOnceHoweverManyEventsOfItCome() {
        launch(1);
        tasks = 0;
        launch(1);

        assertThat(launches.write()).isEqualTo(new Written(1, Optional.empty()));
        assertThat(launches.write()).isEqualTo(new Written(0, Optional.empty()));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void whatCannotBeWrittenWaitsForTheNextBatch() {
        recorded.isAway(true);
        launch(3);
        assertThat(launches.write())
                .isEqualTo(
                        new Written(
                                0,
                                Optional.of(
                                        new Failure(
                                                "IllegalStateException: the table is away",
                                                true))));

        recorded.isAway(false);

        assertThat(launches.write()).isEqualTo(new Written(1, Optional.empty()));
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void aTaskThatIsStillPreparedIsNotRecorded() {
        launches.judged(judged(EventFixture.of("fargate-provisioning")));

        assertThat(launches.write()).isEqualTo(new Written(0, Optional.empty()));
    }

    @Test
    void memoryIsBoundedWhileTheTableIsAway() {
        recorded.isAway(true);
        for (int image = 0; image < 2 * RecordLaunches.MOST_TALLIES + 10; image++) {
            launches.judged(
                    judged(next().with("/detail/containers/0/image", "shop/checkout:" + image)));
        }
        var _ = launches.write();
        recorded.isAway(false);

        assertThat(launches.write().tasks()).isEqualTo(2 * RecordLaunches.MOST_TALLIES);
        launch(1);
        assertThat(launches.write().tasks()).isEqualTo(1);
    }

    @Test
    void theEvaluatorRecordsTheFacetsThatItFetchedOnce() {
        EvaluatorWorld world = new EvaluatorWorld();
        world.require("tagged", "\"team\" in task.tags");
        world.members.tag(RUNNING.started().arn().toString(), Map.of("team", "shop"));

        var _ = world.evaluate(RUNNING, RUNNING);

        assertThat(world.recorded.of(Tasks.ACCOUNT.id()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.launchesSince(TODAY)).isEqualTo(1);
                    assertThat(task.missing().facets())
                            .doesNotContainKey(Facet.TASK)
                            .containsKey(Facet.ROUTES);
                });
    }

    @Test
    void aTaskThatIsJudgedAgainLaterIsRecordedThen() {
        EvaluatorWorld world = new EvaluatorWorld();
        world.require("no-exec", "!task.launch.executeCommand");
        world.slackIsDown("Slack is away");
        assertThat(world.receive(1, RUNNING).mustBeRetried()).isTrue();
        assertThat(world.recorded.of(Tasks.ACCOUNT.id())).isEmpty();

        world.slackIsUp();

        assertThat(world.receive(2, RUNNING).mustBeRetried()).isFalse();
        assertThat(world.recorded.of(Tasks.ACCOUNT.id())).hasSize(1);
    }

    private void launch(int count) {
        for (int task = 0; task < count; task++) {
            launches.judged(judged(next()));
        }
    }

    private EventFixture next() {
        tasks++;
        return RUNNING.task("task" + tasks);
    }

    private long counted() {
        return recorded.of(Tasks.ACCOUNT.id()).mapToLong(task -> task.launchesSince(TODAY)).sum();
    }

    private static JudgedTask judged(EventFixture event) {
        var task = event.started();
        return new JudgedTask(
                new OwnedTask(task, Tasks.ACCOUNT),
                TaskMerge.snapshot(task, Tasks.ACCOUNT, Facts.NONE, _ -> Optional.empty()),
                Set.of(),
                List.of());
    }
}
