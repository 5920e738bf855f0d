package io.gatecheck.violation;

/**
 * One store of violations: what records them, what reads them, what counts them, and what exempts
 * them.
 */
public record ViolationStore(
        ViolationRecorder recorder,
        ViolationRepository violations,
        OpenViolationCounts counts,
        ViolationExempter exempter) {}
