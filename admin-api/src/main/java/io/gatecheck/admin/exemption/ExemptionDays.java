package io.gatecheck.admin.exemption;

import io.gatecheck.exemption.ExemptionLimits;
import io.gatecheck.policy.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days between which an exemption can end. People choose days, which are those of UTC. */
public final class ExemptionDays {

    private ExemptionDays() {}

    /** The first day that can be the last one of an exemption. */
    public static LocalDate first(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** The last day that can be the last one of an exemption from a policy of this severity. */
    public static LocalDate last(Severity severity, Instant now) {
        return LocalDate.ofInstant(now.plus(ExemptionLimits.longest(severity)), ZoneOffset.UTC)
                .minusDays(1);
    }

    /** When an exemption ends whose last day this is. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
