package io.gatecheck.violation;

import io.gatecheck.violation.ViolationRecorder.Change;
import io.gatecheck.violation.ViolationRecorder.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a violation opens, grows and resolves: decisions only, without storage. */
public final class Lifecycle {

    /**
     * How long after an alert a violation can open again without another alert: a scheduled task
     * that breaks a policy every five minutes opens its violation every five minutes.
     */
    public static final Duration QUIET_PERIOD = Duration.ofHours(24);

    private Lifecycle() {}

    /**
     * The violation after one more task was detected.
     *
     * <p>Title, severity, message and explanation are those of the newest occurrence, in whatever
     * order events arrive.
     *
     * @param before the violation so far; absent if there was none
     */
    public static Recorded seen(Optional<Violation> before, Detection detection) {
        if (before.isEmpty()) {
            Change change = detection.exemption().isPresent() ? Change.EXEMPTED : Change.OPENED;
            return new Recorded(change, first(detection));
        }
        Violation violation = before.get();
        if (detection.exemption().isPresent()) {
            boolean alive = violation.status() != ViolationStatus.RESOLVED;
            Instant openedAt =
                    alive ? violation.openedAt() : later(violation.openedAt(), detection.at());
            return new Recorded(
                    Change.EXEMPTED,
                    with(violation, detection, ViolationStatus.EXEMPT, openedAt, false));
        }
        return switch (violation.status()) {
            case OPEN ->
                    new Recorded(
                            Change.GROWN,
                            with(
                                    violation,
                                    detection,
                                    ViolationStatus.OPEN,
                                    violation.openedAt(),
                                    violation.alertPending()));
            case RESOLVED, EXEMPT ->
                    new Recorded(
                            Change.REOPENED,
                            with(
                                    violation,
                                    detection,
                                    ViolationStatus.OPEN,
                                    later(violation.openedAt(), detection.at()),
                                    violation.alertPending() || alerts(violation, detection)));
        };
    }

    /** The violation after one of its running tasks stopped. */
    public static Violation stopped(Violation before, Instant at) {
        int running = Math.max(0, before.runningTasks() - 1);
        return new Violation(
                before.id(),
                before.policy(),
                before.policyVersion(),
                before.title(),
                before.severity(),
                before.place(),
                before.unitId(),
                before.container(),
                running == 0 ? ViolationStatus.RESOLVED : before.status(),
                before.message(),
                before.explanation(),
                before.firstSeen(),
                before.openedAt(),
                before.lastSeen(),
                running == 0 ? Optional.of(later(before.lastSeen(), at)) : Optional.empty(),
                running,
                before.occurrences(),
                before.alertPending(),
                before.alertedAt());
    }

    private static Violation first(Detection detection) {
        boolean exempt = detection.exemption().isPresent();
        return new Violation(
                detection.violationId(),
                detection.policy().id(),
                detection.version().number(),
                detection.policy().metadata().title(),
                detection.policy().metadata().severity(),
                detection.place(),
                detection.unitId(),
                detection.container(),
                exempt ? ViolationStatus.EXEMPT : ViolationStatus.OPEN,
                detection.message(),
                detection.explanation(),
                detection.at(),
                detection.at(),
                detection.at(),
                Optional.empty(),
                1,
                1,
                !exempt && detection.policy().action().tells(),
                Optional.empty());
    }

    private static Violation with(
            Violation before,
            Detection detection,
            ViolationStatus status,
            Instant openedAt,
            boolean alertPending) {
        boolean newest = detection.at().isAfter(before.lastSeen());
        return new Violation(
                before.id(),
                before.policy(),
                newest ? detection.version().number() : before.policyVersion(),
                newest ? detection.policy().metadata().title() : before.title(),
                newest ? detection.policy().metadata().severity() : before.severity(),
                before.place(),
                newest ? detection.unitId() : before.unitId(),
                before.container(),
                status,
                newest ? detection.message() : before.message(),
                newest ? detection.explanation() : before.explanation(),
                detection.at().isBefore(before.firstSeen()) ? detection.at() : before.firstSeen(),
                openedAt,
                later(before.lastSeen(), detection.at()),
                Optional.empty(),
                before.runningTasks() + 1,
                before.occurrences() + 1,
                alertPending,
                before.alertedAt());
    }

    private static boolean alerts(Violation before, Detection detection) {
        return detection.policy().action().tells()
                && before.alertedAt()
                        .map(last -> !detection.at().isBefore(last.plus(QUIET_PERIOD)))
                        .orElse(true);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
