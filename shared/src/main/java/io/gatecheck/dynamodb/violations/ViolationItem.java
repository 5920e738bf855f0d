package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.AlertState;
import io.gatecheck.violation.BrokenPolicy;
import io.gatecheck.violation.TaskCount;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationStatus;
import io.gatecheck.violation.ViolationTimes;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item of a violation. */
final class ViolationItem {

    /** How long a violation is kept after it was resolved. */
    static final Duration RETENTION = Duration.ofDays(400);

    static final String STATUS = "status";
    static final String SEVERITY = "severity";
    static final String FIRST_SEEN = "firstSeen";
    static final String OPENED_AT = "openedAt";
    static final String LAST_SEEN = "lastSeen";
    static final String RESOLVED_AT = "resolvedAt";
    static final String RUNNING_TASKS = "runningTasks";
    static final String OCCURRENCES = "occurrences";
    static final String ALERT_PENDING = "alertPending";
    static final String ALERTED_AT = "alertedAt";

    private static final String ID = "id";
    private static final String POLICY = "policy";
    private static final String POLICY_VERSION = "policyVersion";
    private static final String TITLE = "title";
    private static final String ACCOUNT = "account";
    private static final String REGION = "region";
    private static final String CLUSTER = "cluster";
    private static final String SERVICE = "service";
    private static final String UNIT = "unit";
    private static final String CONTAINER = "container";
    private static final String MESSAGE = "message";
    private static final String EXPLANATION = "explanation";

    private ViolationItem() {}

    /** The whole item of a new violation. */
    static Map<String, AttributeValue> of(Violation violation) {
        Place place = violation.place();
        return Attributes.of(ViolationKeys.violation(violation.id()))
                .text(ID, violation.id().value())
                .text(POLICY, violation.policy().id().value())
                .text(ACCOUNT, place.account().value())
                .text(REGION, place.region().code())
                .text(CLUSTER, place.cluster().value())
                .text(SERVICE, place.service().value())
                .text(CONTAINER, violation.container())
                .time(FIRST_SEEN, violation.times().firstSeen())
                .time(LAST_SEEN, violation.times().lastSeen())
                .number(RUNNING_TASKS, violation.tasks().running())
                .number(OCCURRENCES, violation.tasks().total())
                .putAll(details(violation))
                .putAll(standing(violation))
                .item();
    }

    /** The attributes that the newest occurrence decides. */
    static Map<String, AttributeValue> details(Violation violation) {
        return new Attributes()
                .number(POLICY_VERSION, violation.policy().version())
                .text(TITLE, Values.truncate(violation.policy().title(), 500))
                .text(UNIT, violation.unitId().value())
                .text(MESSAGE, Values.truncate(violation.message(), 2_000))
                .put(EXPLANATION, ExplanationValue.of(violation.explanation()))
                .item();
    }

    /** The status of the violation, and its index keys, which depend on it. */
    static Map<String, AttributeValue> standing(Violation violation) {
        return new Attributes()
                .text(STATUS, violation.status().name())
                .text(SEVERITY, violation.policy().severity().name())
                .time(OPENED_AT, violation.times().openedAt())
                .flag(ALERT_PENDING, violation.alert().pending())
                .putAll(Listing.entries(violation))
                .item();
    }

    static Violation read(Item item) {
        return new Violation(
                new ViolationId(item.text(ID)),
                new BrokenPolicy(
                        new PolicyId(item.text(POLICY)),
                        item.count(POLICY_VERSION),
                        item.text(TITLE),
                        Severity.valueOf(item.text(SEVERITY))),
                new Place(
                        new AccountId(item.text(ACCOUNT)),
                        new Region(item.text(REGION)),
                        new ClusterName(item.text(CLUSTER)),
                        new ServiceName(item.text(SERVICE))),
                new UnitId(item.text(UNIT)),
                item.optionalText(CONTAINER),
                ViolationStatus.valueOf(item.text(STATUS)),
                item.text(MESSAGE),
                ExplanationValue.read(item.nested(EXPLANATION)),
                new ViolationTimes(
                        item.time(FIRST_SEEN),
                        item.time(OPENED_AT),
                        item.time(LAST_SEEN),
                        item.optionalTime(RESOLVED_AT)),
                new TaskCount(item.count(RUNNING_TASKS), item.number(OCCURRENCES)),
                new AlertState(item.flag(ALERT_PENDING), item.optionalTime(ALERTED_AT)));
    }
}
