package io.gatecheck.violation;

import io.gatecheck.violation.ViolationRecorder.Change;
import io.gatecheck.violation.ViolationRecorder.Recorded;
import java.time.Instant;
import java.util.Optional;

/** How a violation opens, grows and resolves: decisions only, without storage. */
public final class Lifecycle {

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
            ViolationTimes times =
                    violation.status() == ViolationStatus.RESOLVED
                            ? violation.times().openedAgainAt(detection.at())
                            : violation.times();
            return new Recorded(
                    Change.EXEMPTED,
                    with(violation, detection, ViolationStatus.EXEMPT, times, false));
        }
        boolean pending = violation.alert().pending();
        return switch (violation.status()) {
            case OPEN ->
                    new Recorded(
                            Change.GROWN,
                            with(
                                    violation,
                                    detection,
                                    ViolationStatus.OPEN,
                                    violation.times(),
                                    pending));
            case RESOLVED, EXEMPT ->
                    new Recorded(
                            Change.REOPENED,
                            with(
                                    violation,
                                    detection,
                                    ViolationStatus.OPEN,
                                    violation.times().openedAgainAt(detection.at()),
                                    pending || alerts(violation, detection)));
        };
    }

    /** An open violation after an exemption for it was approved. */
    public static Violation exempted(Violation before) {
        return moved(before, ViolationStatus.EXEMPT, before.times(), before.alert().pending(false));
    }

    /**
     * An exempt violation after the exemption for it was revoked.
     *
     * @param tells whether its policy tells people
     */
    public static Violation reopened(Violation before, Instant at, boolean tells) {
        return moved(
                before,
                ViolationStatus.OPEN,
                before.times().openedAgainAt(at),
                before.alert().pending(tells && QuietPeriod.isOver(before.alert(), at)));
    }

    /**
     * A violation after another version of its policy was published; the same if that changes
     * nothing. Nobody is told anew of what was open before: an alert is pending if the violation
     * opens again.
     *
     * @param at when it was judged
     */
    public static Violation rejudged(Violation before, Rejudgement said, Instant at) {
        if (before.tasks().running() == 0) {
            return before;
        }
        return switch (said) {
            case Rejudgement.Passes() ->
                    before.status() == ViolationStatus.RESOLVED
                            ? before
                            : moved(
                                    before,
                                    ViolationStatus.RESOLVED,
                                    before.times().resolvedAt(at),
                                    before.alert().pending(false));
            case Rejudgement.Fails(var detection) -> rejudged(before, detection, at);
        };
    }

    /** What judging anew did to the status. */
    public static ViolationRejudger.Moved moved(Violation before, Violation after) {
        if (before.status() == after.status()) {
            return ViolationRejudger.Moved.KEPT;
        }
        return switch (after.status()) {
            case RESOLVED -> ViolationRejudger.Moved.CLOSED;
            case OPEN -> ViolationRejudger.Moved.REOPENED;
            case EXEMPT -> ViolationRejudger.Moved.KEPT;
        };
    }

    private static Violation rejudged(Violation before, Detection detection, Instant at) {
        boolean exempt = detection.exemption().isPresent();
        boolean opens = !exempt && before.status() != ViolationStatus.OPEN;
        boolean tells = detection.policy().effectiveAction().tells();
        boolean pending =
                opens
                        ? tells && QuietPeriod.isOver(before.alert(), at)
                        : !exempt && tells && before.alert().pending();
        return new Violation(
                before.id(),
                BrokenPolicy.of(detection),
                before.place(),
                detection.unitId(),
                before.container(),
                exempt ? ViolationStatus.EXEMPT : ViolationStatus.OPEN,
                detection.message(),
                detection.explanation(),
                opens ? before.times().reopenedAt(at) : before.times().unresolved(),
                before.tasks(),
                before.alert().pending(pending));
    }

    private static Violation moved(
            Violation before, ViolationStatus status, ViolationTimes times, AlertState alert) {
        return new Violation(
                before.id(),
                before.policy(),
                before.place(),
                before.unitId(),
                before.container(),
                status,
                before.message(),
                before.explanation(),
                times,
                before.tasks(),
                alert);
    }

    /** The violation after one of its running tasks stopped. */
    public static Violation stopped(Violation before, Instant at) {
        TaskCount tasks = before.tasks().oneStopped();
        // A policy that changed may have resolved it while its tasks still ran.
        boolean over = tasks.running() == 0 && before.status() != ViolationStatus.RESOLVED;
        return new Violation(
                before.id(),
                before.policy(),
                before.place(),
                before.unitId(),
                before.container(),
                over ? ViolationStatus.RESOLVED : before.status(),
                before.message(),
                before.explanation(),
                over ? before.times().resolvedAt(at) : before.times(),
                tasks,
                before.alert());
    }

    private static Violation first(Detection detection) {
        boolean exempt = detection.exemption().isPresent();
        return new Violation(
                detection.violationId(),
                BrokenPolicy.of(detection),
                detection.place(),
                detection.unitId(),
                detection.container(),
                exempt ? ViolationStatus.EXEMPT : ViolationStatus.OPEN,
                detection.message(),
                detection.explanation(),
                ViolationTimes.startingAt(detection.at()),
                new TaskCount(1, 1),
                new AlertState(
                        !exempt && detection.policy().effectiveAction().tells(), Optional.empty()));
    }

    private static Violation with(
            Violation before,
            Detection detection,
            ViolationStatus status,
            ViolationTimes times,
            boolean alertPending) {
        boolean newest = detection.at().isAfter(before.times().lastSeen());
        return new Violation(
                before.id(),
                newest ? BrokenPolicy.of(detection) : before.policy(),
                before.place(),
                newest ? detection.unitId() : before.unitId(),
                before.container(),
                status,
                newest ? detection.message() : before.message(),
                newest ? detection.explanation() : before.explanation(),
                times.seenAt(detection.at()),
                before.tasks().oneMore(),
                before.alert().pending(alertPending));
    }

    private static boolean alerts(Violation before, Detection detection) {
        return detection.policy().effectiveAction().tells()
                && QuietPeriod.isOver(before.alert(), detection.at());
    }
}
