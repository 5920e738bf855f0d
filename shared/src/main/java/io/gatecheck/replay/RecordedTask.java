package io.gatecheck.replay;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Phase;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * An effective task, of which there may have been many: the tasks of one deployment are one.
 *
 * @param task one of them, as it was judged while it ran
 * @param missing what was not known of it then
 * @param recordedAt when that one ran
 * @param newest the task that was launched last
 * @param newestAt when that one ran
 * @param perDay how many there were, by the day in UTC
 */
public record RecordedTask(
        EffectiveTaskId id,
        Task task,
        MissingFacts missing,
        Instant recordedAt,
        TaskArn newest,
        Instant newestAt,
        Map<LocalDate, Long> perDay) {

    public RecordedTask {
        perDay = Map.copyOf(perDay);
    }

    /** Where it runs. */
    public Place place() {
        return new Place(
                id.account(),
                new Region(task.region()),
                new ClusterName(task.cluster().name()),
                new ServiceName(task.service().name()));
    }

    /**
     * What a policy judges.
     *
     * @param account the account in which it runs, as it is now
     */
    public TaskSnapshot snapshot(Account account) {
        TaskArn arn = TaskArn.parse(task.arn()).orElse(newest);
        return new TaskSnapshot(arn, account, task, Phase.RUNNING, missing);
    }

    /** How many there were from this day on. */
    public long launchesSince(LocalDate day) {
        return perDay.entrySet().stream()
                .filter(each -> !each.getKey().isBefore(day))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
