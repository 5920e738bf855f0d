package io.gatecheck.violation;

import java.time.Instant;

/**
 * Applies what was decided about an exemption to recorded violations, before another task starts.
 */
public interface ViolationExempter {

    /**
     * Makes a violation exempt if it is open. May be repeated.
     *
     * @return whether this call changed it
     */
    boolean exempt(ViolationId id);

    /**
     * Opens a violation again if it is exempt. May be repeated. If its policy tells people, and
     * nobody was told for a day, its alert is pending, and sent when its next task starts.
     *
     * @param at since when it is open
     * @param tells whether its policy tells people of violations
     * @return whether this call changed it
     */
    boolean reopen(ViolationId id, Instant at, boolean tells);
}
