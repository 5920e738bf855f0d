package io.gatecheck.admin.impact;

import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * What a policy says of a whole task: of its containers, the one that is worst off decides. A task
 * to which a policy does not apply passes.
 */
enum Standing {
    FAILS,
    ERROR,
    UNKNOWN,
    EXEMPT,
    PASSES;

    static Standing of(List<Judgement> judgements) {
        return judgements.stream()
                .map(judgement -> of(judgement.verdict()))
                .min(Comparator.naturalOrder())
                .orElse(PASSES);
    }

    private static Standing of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fail _ -> FAILS;
            case Verdict.Error _ -> ERROR;
            case Verdict.Unknown _ -> UNKNOWN;
            case Verdict.Exempt _ -> EXEMPT;
            case Verdict.Pass _, Verdict.Skip _ -> PASSES;
        };
    }

    /** Whether nobody is told of it. */
    boolean passes() {
        return switch (this) {
            case EXEMPT, PASSES -> true;
            case FAILS, ERROR, UNKNOWN -> false;
        };
    }
}
