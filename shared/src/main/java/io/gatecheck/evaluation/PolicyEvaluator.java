package io.gatecheck.evaluation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskPlace;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges tasks by policies. Pure: the same task, policies and moment always give the same verdicts.
 */
public final class PolicyEvaluator {

    private final List<Exemption> exemptions;

    /**
     * @param exemptions those that may cover a task; expired ones cover nothing
     */
    public PolicyEvaluator(List<Exemption> exemptions) {
        this.exemptions = List.copyOf(exemptions);
    }

    /**
     * Judges a task by each policy; a policy for each container gives one judgement a container.
     */
    public List<Judgement> judge(
            TaskSnapshot snapshot, List<CompiledPolicy> policies, Instant now) {
        return policies.stream().flatMap(policy -> judge(snapshot, policy, now)).toList();
    }

    private Stream<Judgement> judge(TaskSnapshot snapshot, CompiledPolicy policy, Instant now) {
        TaskPlace place = snapshot.place();
        Parameters parameters =
                policy.document()
                        .parametersAt(
                                snapshot.account(),
                                place.region(),
                                place.cluster(),
                                place.service());
        return policy.subjects(snapshot.task(), parameters)
                .map(subject -> judgeOne(snapshot, policy, subject, now));
    }

    private Judgement judgeOne(
            TaskSnapshot snapshot, CompiledPolicy policy, Subject subject, Instant now) {
        Verdict verdict =
                policy.when()
                        .flatMap(when -> notApplicable(when, snapshot, subject))
                        .orElseGet(() -> required(snapshot, policy, subject));
        if (verdict instanceof Verdict.Fail fail) {
            verdict = exempted(fail, snapshot, policy, now);
        }
        return new Judgement(policy, subject.container().map(Container::name), verdict);
    }

    /** The verdict that {@code when} alone decides, or empty where the policy applies. */
    private static Optional<Verdict> notApplicable(
            Condition when, TaskSnapshot snapshot, Subject subject) {
        Map<Facet, String> missing = missing(snapshot, when.reads());
        if (!missing.isEmpty()) {
            return Optional.of(new Verdict.Unknown(missing));
        }
        return switch (when.ask(subject)) {
            case Answer.Holds() -> Optional.empty();
            case Answer.Broken(var _) -> Optional.of(new Verdict.Skip());
            case Answer.Failed(var why) -> Optional.of(new Verdict.Error(why));
        };
    }

    private static Verdict required(TaskSnapshot snapshot, CompiledPolicy policy, Subject subject) {
        Map<Facet, String> missing = missing(snapshot, policy.require().reads());
        if (!missing.isEmpty()) {
            return new Verdict.Unknown(missing);
        }
        return switch (policy.require().ask(subject)) {
            case Answer.Holds() -> new Verdict.Pass();
            case Answer.Broken(var because) ->
                    new Verdict.Fail(
                            because, policy.message().of(subject, snapshot.missing().keySet()));
            case Answer.Failed(var why) -> new Verdict.Error(why);
        };
    }

    private Verdict exempted(
            Verdict.Fail fail, TaskSnapshot snapshot, CompiledPolicy policy, Instant now) {
        return exemptions.stream()
                .filter(exemption -> exemption.covers(policy.document().id(), snapshot, now))
                .findFirst()
                .<Verdict>map(exemption -> new Verdict.Exempt(exemption, fail))
                .orElse(fail);
    }

    private static Map<Facet, String> missing(TaskSnapshot snapshot, Set<Facet> reads) {
        return snapshot.missing().entrySet().stream()
                .filter(entry -> reads.contains(entry.getKey()))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
