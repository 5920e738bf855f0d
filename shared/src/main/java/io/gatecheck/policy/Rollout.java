package io.gatecheck.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a version of a policy is switched on.
 *
 * @param enabled whether it judges tasks
 * @param observeUntil while this is present, violations are recorded and nothing else follows from
 *     them, whatever the action says: until somebody decides, on that day or before. The day itself
 *     changes nothing
 */
public record Rollout(boolean enabled, Optional<LocalDate> observeUntil) {

    /** The policy judges, and its action is taken. */
    public static final Rollout IN_FORCE = new Rollout(true, Optional.empty());

    /** The policy judges nothing. */
    public static final Rollout OFF = new Rollout(false, Optional.empty());

    /** The policy judges, and only records. */
    public static Rollout observing(LocalDate until) {
        return new Rollout(true, Optional.of(until));
    }

    /** Whether violations are only recorded. */
    public boolean observes() {
        return enabled && observeUntil.isPresent();
    }

    /** Whether somebody should decide what becomes of a policy that observes. */
    public boolean isDue(LocalDate today) {
        return observes() && observeUntil.filter(day -> !day.isAfter(today)).isPresent();
    }
}
