package io.gatecheck.local.check;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PolicyEvaluator;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.local.check.Finding.Answer;
import io.gatecheck.local.definition.Awaited;
import io.gatecheck.local.definition.Subject;
import io.gatecheck.local.definition.Unknowns;
import io.gatecheck.task.Facet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Judges a task definition by the evaluator itself. A policy that reads what is not known before
 * the task starts is left to the launch.
 */
final class JudgeSubject {

    private static final SortedSet<Awaited> NOTHING = Collections.emptySortedSet();
    private static final PolicyEvaluator EVALUATOR = new PolicyEvaluator(List.of());

    private JudgeSubject() {}

    /** What each policy says; scopes are not looked at, because the place is not known. */
    static List<Finding> by(List<CompiledPolicy> policies, Subject subject) {
        return policies.stream().flatMap(policy -> by(policy, subject).stream()).toList();
    }

    private static List<Finding> by(CompiledPolicy known, Subject subject) {
        CompiledPolicy policy = withDefaults(known);
        boolean each = policy.document().eachContainer();
        Optional<Awaited> containers = subject.unknowns().containers();
        if (each && containers.isPresent()) {
            return List.of(
                    new Finding(
                            policy,
                            Optional.empty(),
                            Answer.UNKNOWN,
                            "",
                            Optional.empty(),
                            new TreeSet<>(Set.of(containers.get()))));
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

    /** An override is for a place, and the place is not known. */
    private static CompiledPolicy withDefaults(CompiledPolicy policy) {
        return new CompiledPolicy(
                policy.version(),
                policy.document().withDefaults(),
                policy.when(),
                policy.require(),
                policy.message());
    }

    private static Finding finding(
            Judgement judgement, Unknowns unknowns, Optional<Integer> container) {
        CompiledPolicy policy = judgement.policy();
        SortedSet<Awaited> when =
                policy.when()
                        .map(condition -> unknowns.among(condition.fields(), container))
                        .orElse(NOTHING);
        if (!when.isEmpty()) {
            return unknown(judgement, when);
        }
        if (judgement.verdict() instanceof Verdict.Skip) {
            return of(judgement, Answer.SKIP, "", NOTHING);
        }
        SortedSet<Awaited> require = unknowns.among(policy.require().fields(), container);
        if (!require.isEmpty()) {
            return unknown(judgement, require);
        }
        return switch (judgement.verdict()) {
            case Verdict.Pass() -> of(judgement, Answer.PASS, "", NOTHING);
            case Verdict.Fail fail -> fail(judgement, fail);
            case Verdict.Exempt exempt -> fail(judgement, exempt.without());
            case Verdict.Skip() -> of(judgement, Answer.SKIP, "", NOTHING);
            case Verdict.Unknown(var missing) -> unknown(judgement, awaited(missing));
            case Verdict.Error(var why) -> of(judgement, Answer.ERROR, why, NOTHING);
        };
    }

    private static Finding fail(Judgement judgement, Verdict.Fail fail) {
        return new Finding(
                judgement.policy(),
                judgement.container(),
                Answer.FAIL,
                fail.message(),
                Optional.of(fail.because()),
                NOTHING);
    }

    private static Finding unknown(Judgement judgement, SortedSet<Awaited> awaits) {
        return of(judgement, Answer.UNKNOWN, "", awaits);
    }

    private static Finding of(
            Judgement judgement, Answer answer, String message, SortedSet<Awaited> awaits) {
        return new Finding(
                judgement.policy(),
                judgement.container(),
                answer,
                message,
                Optional.empty(),
                awaits);
    }

    private static SortedSet<Awaited> awaited(Map<Facet, String> missing) {
        SortedSet<Awaited> awaited = new TreeSet<>();
        missing.forEach((facet, why) -> awaited.add(new Awaited(facet.toString(), facet, why)));
        return awaited;
    }
}
