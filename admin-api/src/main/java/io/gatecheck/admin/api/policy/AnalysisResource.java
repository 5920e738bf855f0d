package io.gatecheck.admin.api.policy;

import io.gatecheck.admin.policy.DraftAnalysis;
import io.gatecheck.analysis.ExampleTask;
import io.gatecheck.analysis.PolicyFindings;
import java.util.Map;
import java.util.Optional;

/**
 * What a document does, found by trying tasks. A task is written as the fields in which it differs
 * from a harmless one; null if none was found.
 *
 * @param applies whether it applies to one of them
 * @param comparedWith the version in force; null if there is none
 */
record AnalysisResource(
        int tried,
        boolean applies,
        Optional<Map<String, Object>> passes,
        Optional<Map<String, Object>> fails,
        Optional<NoAnswer> noAnswer,
        Optional<ComparedWith> comparedWith) {

    /** A task that it cannot judge, and why. */
    record NoAnswer(Map<String, Object> task, String why) {}

    /**
     * The version in force.
     *
     * @param failsNow a task that only the document fails
     * @param failsNoLonger a task that only the version fails
     */
    record ComparedWith(
            int version,
            int tried,
            Optional<Map<String, Object>> failsNow,
            Optional<Map<String, Object>> failsNoLonger) {}

    static AnalysisResource of(DraftAnalysis analysis) {
        PolicyFindings findings = analysis.findings();
        return new AnalysisResource(
                findings.tried(),
                findings.applies().isPresent(),
                findings.passing().map(ExampleTask::given),
                findings.failing().map(ExampleTask::given),
                findings.error().map(found -> new NoAnswer(found.example().given(), found.why())),
                analysis.compared().map(AnalysisResource::compared));
    }

    private static ComparedWith compared(DraftAnalysis.Compared compared) {
        return new ComparedWith(
                compared.version(),
                compared.comparison().tried(),
                compared.comparison().stricter().map(ExampleTask::given),
                compared.comparison().looser().map(ExampleTask::given));
    }
}
