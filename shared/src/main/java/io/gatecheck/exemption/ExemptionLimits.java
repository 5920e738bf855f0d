package io.gatecheck.exemption;

import io.gatecheck.policy.Severity;
import java.time.Duration;

/** How long things may take. */
public final class ExemptionLimits {

    /** A year, so that whoever leaves does not leave exceptions for ever. */
    public static final Duration LONGEST = Duration.ofDays(365);

    /** A quarter, because what critical and high policies find is to be fixed rather than kept. */
    public static final Duration LONGEST_IF_SEVERE = Duration.ofDays(90);

    /** What is not answered in two weeks was not needed, or is to be asked again. */
    public static final Duration ANSWER_WITHIN = Duration.ofDays(14);

    private ExemptionLimits() {}

    /** The longest time from the request to the end, for a policy of this severity. */
    public static Duration longest(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> LONGEST_IF_SEVERE;
            case MEDIUM, LOW -> LONGEST;
        };
    }
}
