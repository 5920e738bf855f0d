package io.gatecheck.violation;

import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One task that breaks one policy, as judged at one event.
 *
 * @param unitId the id of the organizational unit that holds the account
 * @param container the container that breaks it; absent if the policy judges the task as a whole
 * @param exemption the id of the exemption that covers it; absent if none does
 * @param at the time of the event
 */
public record Detection(
        PolicyVersion version,
        PolicyDocument policy,
        Place place,
        UnitId unitId,
        Optional<String> container,
        Explanation explanation,
        String message,
        Optional<ExemptionId> exemption,
        TaskArn task,
        Evidence evidence,
        Instant at) {

    /** The detection of a judgement; empty unless its verdict is FAIL or EXEMPT. */
    public static Optional<Detection> in(Judgement judgement, TaskSnapshot snapshot, Instant at) {
        return switch (judgement.verdict()) {
            case Verdict.Fail fail ->
                    Optional.of(detection(judgement, snapshot, fail, Optional.empty(), at));
            case Verdict.Exempt(var exemption, var without) ->
                    Optional.of(
                            detection(
                                    judgement, snapshot, without, Optional.of(exemption.id()), at));
            case Verdict.Pass(), Verdict.Skip(), Verdict.Unknown _, Verdict.Error(var _) ->
                    Optional.empty();
        };
    }

    private static Detection detection(
            Judgement judgement,
            TaskSnapshot snapshot,
            Verdict.Fail fail,
            Optional<ExemptionId> exemption,
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

    /** The identity of the violation that was detected. */
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
                    task.definition().arn(),
                    task.launch().type(),
                    task.launch().startedBy(),
                    task.containers().stream()
                            .map(container -> container.name() + " = " + container.image())
                            .toList(),
                    task.network().subnetId());
        }
    }
}
