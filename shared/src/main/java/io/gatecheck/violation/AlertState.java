package io.gatecheck.violation;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether people know of a violation.
 *
 * @param pending whether an alert is still to be sent
 * @param deliveredAt when the last alert was delivered; absent if none was
 */
public record AlertState(boolean pending, Optional<Instant> deliveredAt) {

    AlertState pending(boolean wanted) {
        return new AlertState(wanted, deliveredAt);
    }
}
