package io.gatecheck.admin.api.impact;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.api.account.AccountResource;
import io.gatecheck.admin.api.judge.VerdictResource;
import io.gatecheck.admin.impact.FindRecordedTask.Found;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.replay.RecordedTask;
import io.gatecheck.task.FieldPath;
import io.gatecheck.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recorded task, in an answer.
 *
 * @param task the snapshot, in the words of the policy language
 * @param missing what was not known of the task; its fields in {@code task} mean nothing
 * @param launches by day, the newest first
 */
record RecordedTaskResource(
        String id,
        AccountResource account,
        Instant recordedAt,
        String newestTask,
        Instant newestAt,
        List<OnADay> launches,
        List<MissingFact> missing,
        Task task,
        List<VerdictResource> judgements) {

    record OnADay(LocalDate day, long launches) {

        static List<OnADay> of(RecordedTask task) {
            return task.perDay().entrySet().stream()
                    .sorted(Map.Entry.<LocalDate, Long>comparingByKey().reversed())
                    .map(each -> new OnADay(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /**
     * A fact that is not known.
     *
     * @param field null in JSON if the whole facet is not known
     */
    record MissingFact(String facet, Optional<String> field, String why) {

        static List<MissingFact> of(RecordedTask task) {
            return Stream.concat(
                            task.missing().facets().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(each ->
                                            new MissingFact(
                                                    each.getKey().toString(),
                                                    Optional.empty(),
                                                    each.getValue().why())),
                            task.missing().alone().entrySet().stream()
                                    .map(each ->
                                            new MissingFact(
                                                    FieldPath.facetOf(each.getKey()).toString(),
                                                    Optional.of(
                                                            FieldPath.to(each.getKey())
                                                                    .getFirst()
                                                                    .toString()),
                                                    each.getValue().why())))
                    .toList();
        }
    }

    static RecordedTaskResource of(Found found, List<Judgement> judgements) {
        RecordedTask task = found.task();
        return new RecordedTaskResource(
                task.id().toString(),
                AccountResource.of(
                        found.account().id(), new AccountNames(List.of(found.account()))),
                task.recordedAt(),
                task.newest().toString(),
                task.newestAt(),
                OnADay.of(task),
                MissingFact.of(task),
                task.task(),
                judgements.stream()
                        .map(one -> VerdictResource.of(one, /* published= */ true))
                        .toList());
    }
}
