package io.gatecheck.local.check;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PolicyEvaluator;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.local.check.Finding.Answer;
import io.gatecheck.local.definition.Subject;
import io.gatecheck.local.definition.Unknowns;
import io.gatecheck.task.Facet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges a task definition by the evaluator itself. A policy that reads what is not known before
 * the task starts is left to the launch.
 */
final class JudgeSubject {

    private static final PolicyEvaluator EVALUATOR = new PolicyEvaluator(List.of());

    private JudgeSubject() {}

    /** What each policy says; scopes are not looked at, because the place is not known. */
    static List<Finding> by(List<CompiledPolicy> policies, Subject subject) {
        return policies.stream().flatMap(policy -> by(policy, subject).stream()).toList();
    }

    private static List<Finding> by(CompiledPolicy policy, Subject subject) {
        boolean each = policy.document().eachContainer();
        Set<String> containers = subject.unknowns().containers();
        if (each && !containers.isEmpty()) {
            return List.of(
                    new Finding(
                            policy,
                            Optional.empty(),
                            Answer.UNKNOWN,
                            "",
                            Optional.empty(),
                            containers));
        }
        List<Judgement> judgements =
                EVALUATOR.judge(subject.snapshot(), List.of(policy), Instant.EPOCH);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            findings.add(
                    finding(
                            judgements.get(i),
                            subject.unknowns(),
                            each ? Optional.of(i) : Optional.empty()));
        }
        return findings;
    }

    private static Finding finding(
            Judgement judgement, Unknowns unknowns, Optional<Integer> container) {
        CompiledPolicy policy = judgement.policy();
        Set<String> when =
                policy.when()
                        .map(condition -> unknowns.among(condition.fields(), container))
                        .orElse(Set.of());
        if (!when.isEmpty()) {
            return unknown(judgement, when);
        }
        if (judgement.verdict() instanceof Verdict.Skip) {
            return of(judgement, Answer.SKIP, "", Set.of());
        }
        Set<String> require = unknowns.among(policy.require().fields(), container);
        if (!require.isEmpty()) {
            return unknown(judgement, require);
        }
        return switch (judgement.verdict()) {
            case Verdict.Pass() -> of(judgement, Answer.PASS, "", Set.of());
            case Verdict.Fail fail -> fail(judgement, fail);
            case Verdict.Exempt exempt -> fail(judgement, exempt.without());
            case Verdict.Skip() -> of(judgement, Answer.SKIP, "", Set.of());
            case Verdict.Unknown(var missing) -> unknown(judgement, names(missing.keySet()));
            case Verdict.Error(var why) -> of(judgement, Answer.ERROR, why, Set.of());
        };
    }

    private static Finding fail(Judgement judgement, Verdict.Fail fail) {
        return new Finding(
                judgement.policy(),
                judgement.container(),
                Answer.FAIL,
                fail.message(),
                Optional.of(fail.because()),
                Set.of());
    }

    private static Finding unknown(Judgement judgement, Set<String> awaits) {
        return of(judgement, Answer.UNKNOWN, "", awaits);
    }

    private static Finding of(
            Judgement judgement, Answer answer, String message, Set<String> awaits) {
        return new Finding(
                judgement.policy(),
                judgement.container(),
                answer,
                message,
                Optional.empty(),
                awaits);
    }

    private static Set<String> names(Set<Facet> facets) {
        Set<String> names = new TreeSet<>();
        facets.forEach(facet -> names.add(facet.name().toLowerCase(Locale.ROOT)));
        return names;
    }
}
