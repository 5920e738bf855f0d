package io.gatecheck.evaluator;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.evaluator.Triaged.Judge;
import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Phase;
import io.gatecheck.violation.Undecided;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What all policies in scope said about one task, and what of it is still open.
 *
 * @param missing the facets that could not be had
 */
record Judgements(Judge task, Map<Facet, Missing<?>> missing, List<Judgement> all) {

    private static final Set<Facet> KNOWN_LATER =
            Set.of(Facet.INTERFACES, Facet.IMAGE, Facet.INGRESS, Facet.SCAN);

    /** The judgements; a policy that found no container to judge has decided nothing. */
    static Judgements of(Judge task, Map<Facet, Missing<?>> missing, List<Judgement> judged) {
        Set<PolicyId> spoke = judged.stream().map(Judgements::policy).collect(toSet());
        String why =
                Optional.ofNullable(missing.get(Facet.DEFINITION))
                        .<String>map(Missing::why)
                        .orElse("it defines no container");
        Verdict nothing = new Verdict.Unknown(Map.of(Facet.DEFINITION, why));
        Stream<Judgement> silent =
                task.policies().stream()
                        .filter(policy -> !spoke.contains(policy.document().id()))
                        .map(policy -> new Judgement(policy, Optional.empty(), nothing));
        return new Judgements(task, missing, Stream.concat(judged.stream(), silent).toList());
    }

    /** The missing facets that, had on another try, would let a policy decide. */
    Map<Facet, String> worthAnotherTry() {
        Map<Facet, String> worth = new EnumMap<>(Facet.class);
        for (Judgement judgement : all) {
            if (judgement.verdict() instanceof Verdict.Unknown(var wanted)
                    && wanted.keySet().stream().allMatch(this::isPassing)) {
                worth.putAll(wanted);
            }
        }
        return worth;
    }

    private boolean isPassing(Facet facet) {
        Missing<?> reason = missing.get(facet);
        return reason != null && reason.passing();
    }

    /** The policies without an answer, one entry each. */
    List<Undecided> undecided() {
        Map<PolicyId, String> reasons = new HashMap<>();
        for (Judgement judgement : all) {
            openReason(judgement.verdict())
                    .ifPresent(reason -> reasons.put(policy(judgement), reason));
        }
        return reasons.entrySet().stream()
                .map(entry ->
                        new Undecided(
                                entry.getKey(),
                                task.event().account(),
                                task.event().region(),
                                entry.getValue(),
                                1,
                                task.event().at()))
                .toList();
    }

    private Optional<String> openReason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unknown(var facets) when isTooEarlyFor(facets.keySet()) ->
                    Optional.empty();
            case Verdict.Unknown(var facets) -> Optional.of(sentence(facets));
            case Verdict.Error(var why) -> Optional.of(why);
            case Verdict.Pass _, Verdict.Fail _, Verdict.Exempt _, Verdict.Skip _ ->
                    Optional.empty();
        };
    }

    /** What a launching task does not have yet is judged when it runs. */
    private boolean isTooEarlyFor(Set<Facet> facets) {
        return task.event().phase() == Phase.LAUNCHING && KNOWN_LATER.containsAll(facets);
    }

    private static String sentence(Map<Facet, String> facets) {
        return facets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(facet -> facet.getKey() + ": " + facet.getValue())
                .collect(joining("; "));
    }

    /** The same in numbers and names. */
    Findings findings(List<String> troubles) {
        Map<VerdictKind, Integer> verdicts = new EnumMap<>(VerdictKind.class);
        Map<Facet, String> unknown = new EnumMap<>(Facet.class);
        Map<PolicyId, String> errors = new HashMap<>();
        for (Judgement judgement : all) {
            verdicts.merge(VerdictKind.of(judgement.verdict()), 1, Integer::sum);
            if (judgement.verdict() instanceof Verdict.Unknown(var facets)) {
                unknown.putAll(facets);
            }
            if (judgement.verdict() instanceof Verdict.Error(var why)) {
                errors.put(policy(judgement), why);
            }
        }
        Set<PolicyId> failed =
                all.stream()
                        .filter(judgement -> judgement.verdict() instanceof Verdict.Fail)
                        .map(Judgements::policy)
                        .collect(toSet());
        return new Findings(verdicts, failed, task.reads(), unknown, errors, troubles);
    }

    private static PolicyId policy(Judgement judgement) {
        return judgement.policy().document().id();
    }
}
