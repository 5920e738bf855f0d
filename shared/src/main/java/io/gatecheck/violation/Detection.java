package io.gatecheck.violation;

import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskPlace;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a task was seen breaking a policy.
 *
 * @param unitId the id of the organizational unit that holds the account
 * @param container the container that breaks it, where containers are judged on their own
 * @param exemption the id of the exemption that covers it; absent where none does
 * @param at the time of the event in which it was seen
 */
public record Detection(
        PolicyVersion version,
        PolicyDocument policy,
        TaskPlace place,
        String unitId,
        Optional<String> container,
        Explanation explanation,
        String message,
        Optional<String> exemption,
        TaskArn task,
        Evidence evidence,
        Instant at) {

    /** What a judgement detected, or empty where it found nothing wrong. */
    public static Optional<Detection> in(Judgement judgement, TaskSnapshot snapshot, Instant at) {
        return switch (judgement.verdict()) {
            case Verdict.Fail fail ->
                    Optional.of(detection(judgement, snapshot, fail, Optional.empty(), at));
            case Verdict.Exempt(var exemption, var without) ->
                    Optional.of(
                            detection(
                                    judgement, snapshot, without, Optional.of(exemption.id()), at));
            case Verdict.Pass(), Verdict.Skip(), Verdict.Unknown(var _), Verdict.Error(var _) ->
                    Optional.empty();
        };
    }

    private static Detection detection(
            Judgement judgement,
            TaskSnapshot snapshot,
            Verdict.Fail fail,
            Optional<String> exemption,
            Instant at) {
        return new Detection(
                judgement.policy().version(),
                judgement.policy().document(),
                snapshot.place(),
                snapshot.account().path().parent().id(),
                judgement.container(),
                fail.because(),
                fail.message(),
                exemption,
                snapshot.arn(),
                Evidence.of(snapshot.task()),
                at);
    }

    /** The identity of the violation that was seen. */
    public ViolationId violationId() {
        return ViolationId.of(policy.id(), place, container, explanation.offendingValue());
    }

    /** What is kept of the task, so that the verdict can be understood when the task is gone. */
    public record Evidence(
            String definitionArn,
            String launchType,
            String startedBy,
            List<String> images,
            Optional<String> subnetId) {

        public Evidence {
            images = List.copyOf(images);
        }

        static Evidence of(Task task) {
            return new Evidence(
                    task.definitionArn(),
                    task.launchType(),
                    task.startedBy(),
                    task.containers().stream()
                            .map(container -> container.name() + " = " + container.image())
                            .toList(),
                    task.network().subnetId());
        }
    }
}
