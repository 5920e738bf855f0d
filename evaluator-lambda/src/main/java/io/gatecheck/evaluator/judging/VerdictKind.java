package io.gatecheck.evaluator.judging;

import io.gatecheck.evaluation.Verdict;

/** The verdicts by name, to be counted. */
public enum VerdictKind {
    PASS,
    FAIL,
    EXEMPT,
    SKIP,
    UNKNOWN,
    ERROR;

    static VerdictKind of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> PASS;
            case Verdict.Fail _ -> FAIL;
            case Verdict.Exempt _ -> EXEMPT;
            case Verdict.Skip _ -> SKIP;
            case Verdict.Unknown _ -> UNKNOWN;
            case Verdict.Error _ -> ERROR;
        };
    }
}
