package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.task.TaskArn;
import io.gatecheck.violation.Detection.Evidence;
import io.gatecheck.violation.Occurrence;
import io.gatecheck.violation.ViolationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The two items of an occurrence: the one that is shown, in the partition of its violation, and the
 * one that is its identity, in the partition of its task.
 */
final class OccurrenceItem {

    /** How long both are kept after the task stopped. */
    static final Duration RETENTION = Duration.ofDays(90);

    static final String VIOLATION = "violation";
    static final String SEEN_AT = "seenAt";
    static final String STOPPED_AT = "stoppedAt";

    private static final String TASK = "task";
    private static final String POLICY_VERSION = "policyVersion";
    private static final String MESSAGE = "message";
    private static final String EXPLANATION = "explanation";
    private static final String EXEMPTION = "exemption";
    private static final String DEFINITION = "definitionArn";
    private static final String LAUNCH_TYPE = "launchType";
    private static final String STARTED_BY = "startedBy";
    private static final String IMAGES = "images";
    private static final String SUBNET = "subnetId";

    private OccurrenceItem() {}

    static Map<String, AttributeValue> of(Occurrence occurrence) {
        Evidence evidence = occurrence.evidence();
        Key key =
                ViolationKeys.occurrence(
                        occurrence.violation(), occurrence.seenAt(), occurrence.task());
        return Attributes.of(key)
                .text(VIOLATION, occurrence.violation().value())
                .text(TASK, occurrence.task().toString())
                .number(POLICY_VERSION, occurrence.policyVersion())
                .text(MESSAGE, Values.truncate(occurrence.message(), 2_000))
                .put(EXPLANATION, ExplanationValue.of(occurrence.explanation()))
                .text(EXEMPTION, occurrence.exemption().map(ExemptionId::value))
                .text(DEFINITION, Values.truncate(evidence.definitionArn(), 500))
                .text(LAUNCH_TYPE, evidence.launchType())
                .text(STARTED_BY, Values.truncate(evidence.startedBy(), 500))
                .texts(
                        IMAGES,
                        evidence.images().stream()
                                .limit(32)
                                .map(image -> Values.truncate(image, 800))
                                .toList())
                .text(SUBNET, evidence.subnetId())
                .time(SEEN_AT, occurrence.seenAt())
                .item();
    }

    static Map<String, AttributeValue> identity(Occurrence occurrence) {
        return Attributes.of(ViolationKeys.taskHas(occurrence.task(), occurrence.violation()))
                .text(VIOLATION, occurrence.violation().value())
                .time(SEEN_AT, occurrence.seenAt())
                .item();
    }

    /** The update of both when the task stops. */
    static ItemUpdate closed(Instant at) {
        return new ItemUpdate()
                .set(STOPPED_AT, Values.of(at))
                .set(Item.EXPIRES_AT, Values.of(at.plus(RETENTION).getEpochSecond()))
                .onlyIf("attribute_exists(#)", SEEN_AT)
                .onlyIf("attribute_not_exists(#)", STOPPED_AT);
    }

    static Occurrence read(Item item) {
        return new Occurrence(
                new ViolationId(item.text(VIOLATION)),
                TaskArn.parse(item.text(TASK)).orElseThrow(),
                item.count(POLICY_VERSION),
                item.text(MESSAGE),
                ExplanationValue.read(item.nested(EXPLANATION)),
                item.optionalText(EXEMPTION).map(ExemptionId::new),
                new Evidence(
                        item.text(DEFINITION),
                        item.text(LAUNCH_TYPE),
                        item.text(STARTED_BY),
                        item.texts(IMAGES),
                        item.optionalText(SUBNET)),
                item.time(SEEN_AT),
                item.optionalTime(STOPPED_AT));
    }
}
