package io.gatecheck.exemption;

import java.time.Instant;
import java.util.Optional;

/**
 * Who asked for an exemption, and why.
 *
 * @param reason why it is needed
 * @param ticket where it is discussed, such as the number of an issue; absent if nowhere
 * @param owner who sees to it that it is no longer needed when it ends
 * @param by who asked
 * @param at when; absent if it was granted before requests were recorded
 */
public record ExemptionRequest(
        String reason, Optional<String> ticket, String owner, String by, Optional<Instant> at) {

    public ExemptionRequest {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An exemption needs a reason");
        }
    }
}
