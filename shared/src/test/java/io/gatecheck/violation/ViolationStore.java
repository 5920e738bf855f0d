package io.gatecheck.violation;

/**
 * One store of violations: what records them, what reads them, what counts them, what exempts them,
 * and what judges them anew.
 */
public record ViolationStore(
        ViolationRecorder recorder,
        ViolationRepository violations,
        OpenViolationCounts counts,
        ViolationExempter exempter,
        ViolationRejudger rejudger) {}
