package io.gatecheck.local.organization;

import static io.gatecheck.local.organization.Problem.thatAreTold;
import static io.gatecheck.violation.ViolationStatus.OPEN;
import static io.gatecheck.violation.ViolationStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cases.TaskCase;
import io.gatecheck.cases.TaskCases;
import io.gatecheck.local.moto.GovernedOrganization;
import io.gatecheck.local.moto.MotoAccount;
import io.gatecheck.local.moto.MotoTasks.RunningTask;
import io.gatecheck.local.moto.OnMoto;
import io.gatecheck.local.moto.StandardAwsSettings;
import io.gatecheck.local.moto.TaskStateChange;
import io.gatecheck.local.organization.CentralQueues.DeadLetter;
import io.gatecheck.organization.AccountId;
import io.gatecheck.violation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gatecheck in a whole organization on moto: the stacks of this repository are deployed, real ECS
 * tasks run in three accounts, their events go over the member accounts' default buses and the
 * central bus to the queue, and from there to the handler of production.
 *
 * <p>What moto lacks is supplied in three places, each of which says how: {@link TaskStateChange}
 * writes the events, {@link Envelope} mends what moto loses between buses, and {@link
 * CentralQueues} does what Lambda does at the queue.
 */
@Tag("emulator")
@ExtendWith(OnMoto.class)
class OrganizationIT {

    private final GovernedOrganization governed;
    private final List<MotoAccount> members;
    private final StandardAwsSettings settings;
    private final CentralGatecheck gatecheck;

    OrganizationIT(GovernedOrganization governed) {
        this.governed = governed;
        this.members = governed.organization().members();
        this.settings = new StandardAwsSettings(governed.moto(), GovernedOrganization.HOME);
        this.gatecheck = new CentralGatecheck(governed.deployment());
    }

    @AfterEach
    void close() {
        gatecheck.close();
        settings.close();
    }

    @Test
    void theOrganizationIsLearnedAsItIs() {
        assertThat(gatecheck.accounts())
                .containsAll(governed.organization().accounts())
                .hasSize(members.size() + 1);
    }

    @Test
    void everyTaskIsJudgedInItsAccountAndEveryViolationIsToldOnceUntilItIsResolved() {
        List<RunningTask> tasks = runEveryCase();
        List<Problem> expected = expected(tasks);

        tasks.forEach(task -> task.account().emit(TaskStateChange.running(task, Instant.now())));
        gatecheck.judgeAll();

        assertThat(problems(gatecheck.violations(OPEN)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(gatecheck.told()).containsExactlyInAnyOrderElementsOf(thatAreTold(expected));
        assertThat(gatecheck.unknownVerdicts()).isEmpty();
        assertThat(gatecheck.queues().depth()).isZero();
        assertThat(gatecheck.queues().takeDeadLetters()).isEmpty();

        for (RunningTask task : tasks) {
            // Past the buses, of which each takes moto a tenth of a second; ForwardingIT proves
            // them.
            var stopped = TaskStateChange.stopped(governed.stop(task), Instant.now());
            gatecheck.queues().send(stopped.whole());
        }
        gatecheck.judgeAll();

        assertThat(gatecheck.violations(OPEN)).isEmpty();
        assertThat(problems(gatecheck.violations(RESOLVED)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(gatecheck.told()).hasSameSizeAs(thatAreTold(expected));
    }

    @Test
    void aTaskInAnotherRegionIsJudgedByWhatIsThere() {
        var elsewhere =
                governed.organization()
                        .elsewhere(members.getFirst(), GovernedOrganization.ELSEWHERE);
        var task = governed.run(TaskCases.ALL.getLast(), elsewhere);

        elsewhere.emit(TaskStateChange.running(task, Instant.now()));
        gatecheck.judgeAll();

        assertThat(problems(gatecheck.violations(OPEN)))
                .containsExactlyInAnyOrderElementsOf(expected(List.of(task)));
        assertThat(gatecheck.violations(OPEN))
                .extracting(violation -> violation.place().region())
                .containsOnly(GovernedOrganization.ELSEWHERE);
    }

    @Test
    void aWholeEventThatComesFiveTimesIsOneOccurrenceOfEachViolation() {
        var task = governed.run(TaskCases.ALL.getLast(), members.getFirst());
        var event = TaskStateChange.running(task, Instant.now());

        for (int i = 0; i < 5; i++) {
            gatecheck.queues().send(event.whole());
        }
        gatecheck.judgeAll();

        List<Problem> expected = expected(List.of(task));
        assertThat(problems(gatecheck.violations(OPEN)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(gatecheck.violations(OPEN))
                .allSatisfy(one -> assertThat(gatecheck.occurrences(one)).hasSize(1));
        assertThat(gatecheck.told()).containsExactlyInAnyOrderElementsOf(thatAreTold(expected));
    }

    @Test
    void whatIsNotToBeBelievedEndsInTheDeadLetterQueueWithItsReasonAndStopsNothingElse() {
        var stranger = new AccountId("999999999999");
        var task = governed.run(TaskCases.ALL.getLast(), members.getFirst());
        var event = TaskStateChange.running(task, Instant.now());
        String spoofed = event.claimingToBeFrom(members.getLast().id()).whole();
        String foreign = event.whole().replace(task.account().id().value(), stranger.value());
        String broken = event.whole().substring(0, 100);

        gatecheck.queues().send(spoofed);
        gatecheck.queues().send(foreign);
        gatecheck.queues().send(broken);
        gatecheck.queues().send(event.whole());
        gatecheck.judgeAll();

        assertThat(gatecheck.queues().takeDeadLetters())
                .containsExactlyInAnyOrder(
                        new DeadLetter(
                                spoofed,
                                "refused: its account is not the account in its 'taskArn'"),
                        new DeadLetter(
                                foreign,
                                "refused: account 999999999999 was not in the organization at its"
                                        + " last synchronization"),
                        new DeadLetter(
                                broken, "refused: it is not valid JSON (line 1, column 101)"));
        assertThat(problems(gatecheck.violations(OPEN)))
                .containsExactlyInAnyOrderElementsOf(expected(List.of(task)));
        assertThat(gatecheck.queues().depth()).isZero();
    }

    /** Each case in one account, and the one that breaks most in all of them. */
    private List<RunningTask> runEveryCase() {
        List<TaskCase> cases = TaskCases.ALL;
        List<RunningTask> tasks = new ArrayList<>();
        for (int i = 0; i < cases.size() - 1; i++) {
            tasks.add(governed.run(cases.get(i), members.get(i % members.size())));
        }
        members.forEach(member -> tasks.add(governed.run(cases.getLast(), member)));
        return tasks;
    }

    private static List<Problem> expected(List<RunningTask> tasks) {
        return tasks.stream()
                .flatMap(task -> Problem.expected(task.account().id(), task.taskCase()))
                .toList();
    }

    private static List<Problem> problems(List<Violation> violations) {
        return violations.stream().map(Problem::of).toList();
    }
}
