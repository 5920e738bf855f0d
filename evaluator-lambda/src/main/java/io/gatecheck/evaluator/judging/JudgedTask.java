package io.gatecheck.evaluator.judging;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskSnapshot;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A task, and what all policies in scope said about it.
 *
 * @param read the facets that the policies in scope read
 */
public record JudgedTask(
        OwnedTask task, TaskSnapshot snapshot, Set<Facet> read, List<Judgement> judgements) {

    public JudgedTask {
        read = Set.copyOf(read);
        judgements = List.copyOf(judgements);
    }

    /**
     * The missing facets that another try may know and that may then let a policy decide; also if
     * others of the same policy stay missing, because what is known can decide without them.
     */
    public List<Failure> retryable() {
        Map<Facet, MissingReason> retryable = new EnumMap<>(Facet.class);
        for (Judgement judgement : judgements) {
            if (judgement.verdict() instanceof Verdict.Unknown(var _, var missing)) {
                missing.forEach((facet, reason) -> {
                    if (reason.retryable()) {
                        retryable.put(facet, reason);
                    }
                });
            }
        }
        return retryable.entrySet().stream()
                .map(each -> new Failure(each.getKey() + ": " + each.getValue().why(), true))
                .toList();
    }

    /** The policies that could not decide and will not later, each with the reason. */
    public Map<PolicyId, String> unknown() {
        Map<PolicyId, String> unknown = new HashMap<>();
        for (Judgement judgement : judgements) {
            whyOpen(judgement.verdict()).ifPresent(why -> unknown.put(policy(judgement), why));
        }
        return unknown;
    }

    private Optional<String> whyOpen(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unknown(var _, var missing) when isTooEarlyFor(missing.keySet()) ->
                    Optional.empty();
            case Verdict.Unknown(var _, var missing) -> Optional.of(sentence(missing));
            case Verdict.Error(var why) -> Optional.of(why);
            case Verdict.Pass _, Verdict.Fail _, Verdict.Exempt _, Verdict.Skip _ ->
                    Optional.empty();
        };
    }

    /** What a launching task does not have yet is judged when it runs. */
    private boolean isTooEarlyFor(Set<Facet> facets) {
        return snapshot.phase() == Phase.LAUNCHING
                && facets.stream().allMatch(facet -> facet.knownFrom() == Phase.RUNNING);
    }

    private static String sentence(Map<Facet, MissingReason> facets) {
        return facets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(facet -> facet.getKey() + ": " + facet.getValue().why())
                .collect(joining("; "));
    }

    /** The same in numbers and names. */
    public Findings findings() {
        Map<VerdictKind, Integer> verdicts = new EnumMap<>(VerdictKind.class);
        Map<Facet, String> missing = new EnumMap<>(Facet.class);
        Map<PolicyId, String> errors = new HashMap<>();
        for (Judgement judgement : judgements) {
            verdicts.merge(VerdictKind.of(judgement.verdict()), 1, Integer::sum);
            if (judgement.verdict() instanceof Verdict.Unknown(var _, var facets)) {
                facets.forEach((facet, reason) -> missing.put(facet, reason.why()));
            }
            if (judgement.verdict() instanceof Verdict.Error(var why)) {
                errors.put(policy(judgement), why);
            }
        }
        Set<PolicyId> failed =
                judgements.stream()
                        .filter(judgement -> judgement.verdict() instanceof Verdict.Fail)
                        .map(JudgedTask::policy)
                        .collect(toSet());
        return new Findings(verdicts, failed, read, missing, errors);
    }

    private static PolicyId policy(Judgement judgement) {
        return judgement.policy().document().id();
    }
}
