package io.gatecheck.violation;

/** One store of violations: what records them, what reads them and what counts them. */
public record ViolationStore(
        ViolationRecorder recorder, ViolationRepository violations, OpenViolationCounts counts) {}
