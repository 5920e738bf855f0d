package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionDecision;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.violation.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One task in which a violation was seen.
 *
 * @param definition family and revision
 * @param launchType a word for where the task runs; a dash if AWS named none
 * @param images container name {@code =} image
 * @param differently what was said of this task, if the violation says something else now
 */
record OccurrenceRow(
        String taskId,
        String taskArn,
        String consoleUrl,
        String definition,
        String definitionArn,
        String launchType,
        String startedBy,
        List<String> images,
        Optional<String> subnet,
        Optional<ExemptionRow> exemption,
        Optional<String> differently,
        Moment seen,
        Optional<Moment> stopped) {

    /**
     * The exemption that covered a task.
     *
     * @param known whether the person can see it
     */
    record ExemptionRow(String id, boolean known, String reason, String approvedBy) {}

    static OccurrenceRow of(
            Occurrence occurrence,
            String violationMessage,
            Map<ExemptionId, Exemption> exemptions,
            Instant now) {
        String definitionArn = occurrence.evidence().definitionArn();
        String launchType = occurrence.evidence().launchType();
        return new OccurrenceRow(
                occurrence.task().id(),
                occurrence.task().toString(),
                occurrence.task().consoleUrl(),
                definitionArn.substring(definitionArn.lastIndexOf('/') + 1),
                definitionArn,
                launchType.isEmpty() ? "–" : launchType,
                occurrence.evidence().startedBy(),
                occurrence.evidence().images(),
                occurrence.evidence().subnetId(),
                occurrence.exemption().map(id -> exemption(id, exemptions)),
                Optional.of(occurrence.message())
                        .filter(message -> !message.equals(violationMessage)),
                Moment.of(occurrence.seenAt(), now),
                occurrence.stoppedAt().map(at -> Moment.of(at, now)));
    }

    private static ExemptionRow exemption(ExemptionId id, Map<ExemptionId, Exemption> exemptions) {
        return Optional.ofNullable(exemptions.get(id))
                .map(exemption ->
                        new ExemptionRow(
                                id.value(),
                                true,
                                exemption.request().reason(),
                                exemption.standing().grant().map(ExemptionDecision::by).orElse("")))
                .orElseGet(() -> new ExemptionRow(id.value(), false, "", ""));
    }
}
