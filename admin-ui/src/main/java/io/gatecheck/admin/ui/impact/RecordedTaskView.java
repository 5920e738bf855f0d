package io.gatecheck.admin.ui.impact;

import static java.util.Comparator.comparing;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.impact.FindRecordedTask.Found;
import io.gatecheck.admin.ui.account.AccountView;
import io.gatecheck.admin.ui.components.JudgementRow;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.organization.Place;
import io.gatecheck.replay.RecordedTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A recorded task, ready to be shown.
 *
 * @param lead which of how many launches it is, in a sentence
 * @param perDay those of each day, the newest first
 * @param judgements the worst first
 * @param snapshot what is known, a group for each part of the task
 * @param missing what is not known, and why
 */
record RecordedTaskView(
        AccountView account,
        String region,
        String cluster,
        String service,
        Moment recorded,
        Moment newest,
        String newestTask,
        String consoleUrl,
        String lead,
        List<Day> perDay,
        List<JudgementRow> judgements,
        List<SnapshotGroup> snapshot,
        List<SnapshotGroup.Field> missing) {

    record Day(LocalDate day, String launches) {}

    private static String lead(long launches) {
        return launches == 1
                ? "Launched once, and shown as it was judged while it ran"
                : "One of %s launches of which the same is known, as it was judged while it ran"
                        .formatted(ImpactWords.number(launches));
    }

    static RecordedTaskView of(Found found, List<Judgement> judgements, Instant now) {
        RecordedTask task = found.task();
        Place place = task.place();
        return new RecordedTaskView(
                AccountView.of(place.account(), new AccountNames(List.of(found.account()))),
                place.region().code(),
                place.cluster().value(),
                place.service().value(),
                Moment.of(task.recordedAt(), now),
                Moment.of(task.newestAt(), now),
                task.newest().id(),
                task.newest().consoleUrl(),
                lead(task.launchesSince(LocalDate.MIN)),
                task.perDay().entrySet().stream()
                        .sorted(Map.Entry.<LocalDate, Long>comparingByKey().reversed())
                        .map(each -> new Day(each.getKey(), ImpactWords.number(each.getValue())))
                        .toList(),
                judgements.stream()
                        .map(JudgementRow::of)
                        .sorted(comparing(JudgementRow::rank))
                        .toList(),
                SnapshotGroup.of(task),
                SnapshotGroup.missing(task));
    }
}
