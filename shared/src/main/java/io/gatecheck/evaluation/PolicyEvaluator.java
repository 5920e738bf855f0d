package io.gatecheck.evaluation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
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
        if (!policy.document().eachContainer()) {
            return Stream.of(judgeOne(snapshot, policy, Optional.empty(), now));
        }
        return snapshot.task().containers().stream()
                .map(container -> judgeOne(snapshot, policy, Optional.of(container), now));
    }

    private Judgement judgeOne(
            TaskSnapshot snapshot,
            CompiledPolicy policy,
            Optional<Container> container,
            Instant now) {
        Verdict verdict =
                policy.when()
                        .flatMap(when -> notApplicable(when, snapshot, container))
                        .orElseGet(() -> required(snapshot, policy, container));
        if (verdict instanceof Verdict.Fail fail) {
            verdict = exempted(fail, snapshot, policy, now);
        }
        return new Judgement(policy, container.map(Container::name), verdict);
    }

    /** The verdict that {@code when} alone decides, or empty where the policy applies. */
    private static Optional<Verdict> notApplicable(
            Condition when, TaskSnapshot snapshot, Optional<Container> container) {
        Map<Facet, String> missing = missing(snapshot, when.reads());
        if (!missing.isEmpty()) {
            return Optional.of(new Verdict.Unknown(missing));
        }
        return switch (when.ask(snapshot.task(), container)) {
            case Answer.Holds() -> Optional.empty();
            case Answer.Broken(var _) -> Optional.of(new Verdict.Skip());
            case Answer.Failed(var why) -> Optional.of(new Verdict.Error(why));
        };
    }

    private static Verdict required(
            TaskSnapshot snapshot, CompiledPolicy policy, Optional<Container> container) {
        Map<Facet, String> missing = missing(snapshot, policy.require().reads());
        if (!missing.isEmpty()) {
            return new Verdict.Unknown(missing);
        }
        return switch (policy.require().ask(snapshot.task(), container)) {
            case Answer.Holds() -> new Verdict.Pass();
            case Answer.Broken(var because) ->
                    new Verdict.Fail(
                            because,
                            policy.message()
                                    .of(snapshot.task(), container, snapshot.missing().keySet()));
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
