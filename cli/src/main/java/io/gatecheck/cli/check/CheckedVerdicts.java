package io.gatecheck.cli.check;

import io.gatecheck.cli.definition.CheckedTask;
import io.gatecheck.cli.report.Finding;
import io.gatecheck.cli.report.Finding.DefinitionVerdict;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Judge;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.MissingField;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.policy.Parameters;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What policies say about the tasks in files. What only the launch decides is not known, and no
 * exemption counts: the place of a task is not known.
 */
final class CheckedVerdicts {

    private CheckedVerdicts() {}

    /** What each policy says; scopes and overrides are not looked at. */
    static List<Finding> by(List<CompiledPolicy> policies, CheckedTask task) {
        return policies.stream()
                .flatMap(policy ->
                        Judge.judge(
                                policy,
                                task.snapshot().task(),
                                Parameters.defaults(policy.document().parameters()),
                                task.snapshot().missing())
                                .stream())
                .map(CheckedVerdicts::finding)
                .toList();
    }

    private static Finding finding(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Pass() -> of(judgement, DefinitionVerdict.PASS, "");
            case Verdict.Skip() -> of(judgement, DefinitionVerdict.SKIP, "");
            case Verdict.Error(var why) -> of(judgement, DefinitionVerdict.ERROR, why);
            case Verdict.Fail fail -> failed(judgement, fail);
            case Verdict.Exempt(var _, var fail) -> failed(judgement, fail);
            case Verdict.Unknown unknown ->
                    of(
                            judgement,
                            DefinitionVerdict.UNKNOWN,
                            "",
                            Optional.empty(),
                            MissingField.of(unknown, judgement.subject().missing()));
        };
    }

    private static Finding failed(Judgement judgement, Verdict.Fail fail) {
        return of(
                judgement,
                DefinitionVerdict.FAIL,
                fail.message(),
                Optional.of(fail.because()),
                Collections.emptySortedSet());
    }

    private static Finding of(Judgement judgement, DefinitionVerdict verdict, String message) {
        return of(judgement, verdict, message, Optional.empty(), Collections.emptySortedSet());
    }

    private static Finding of(
            Judgement judgement,
            DefinitionVerdict verdict,
            String message,
            Optional<Explanation> because,
            SortedSet<MissingField> awaits) {
        return new Finding(
                judgement.policy(), judgement.container(), verdict, message, because, awaits);
    }
}
