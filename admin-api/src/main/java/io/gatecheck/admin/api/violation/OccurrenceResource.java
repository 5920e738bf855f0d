package io.gatecheck.admin.api.violation;

import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.violation.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One task in which a violation was seen, in an answer.
 *
 * @param images container name {@code =} image
 * @param exemption the id of the exemption that covered it; null in JSON if none did
 * @param stoppedAt null in JSON while the task runs
 */
record OccurrenceResource(
        String task,
        String consoleUrl,
        int policyVersion,
        String message,
        ExplanationResource explanation,
        String taskDefinition,
        String launchType,
        String startedBy,
        List<String> images,
        Optional<String> subnet,
        Optional<String> exemption,
        Instant seenAt,
        Optional<Instant> stoppedAt) {

    static OccurrenceResource of(Occurrence occurrence) {
        return new OccurrenceResource(
                occurrence.task().toString(),
                occurrence.task().consoleUrl(),
                occurrence.policyVersion(),
                occurrence.message(),
                ExplanationResource.of(occurrence.explanation()),
                occurrence.evidence().definitionArn(),
                occurrence.evidence().launchType(),
                occurrence.evidence().startedBy(),
                occurrence.evidence().images(),
                occurrence.evidence().subnetId(),
                occurrence.exemption().map(ExemptionId::value),
                occurrence.seenAt(),
                occurrence.stoppedAt());
    }
}
