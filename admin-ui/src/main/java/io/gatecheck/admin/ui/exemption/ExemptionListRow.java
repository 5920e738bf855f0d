package io.gatecheck.admin.ui.exemption;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.exemption.ExemptionHealth;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An exemption in a list.
 *
 * @param requested absent if it was granted before requests were recorded
 * @param time how much is left to answer it or until it ends, or how long ago it ended
 */
record ExemptionListRow(
        String id,
        String policy,
        TargetView target,
        Badge state,
        String reason,
        String owner,
        String requestedBy,
        Optional<Moment> requested,
        String time) {

    static ExemptionListRow of(Exemption exemption, AccountNames names, Instant now) {
        return new ExemptionListRow(
                exemption.id().value(),
                exemption.policy().value(),
                TargetView.of(exemption.target(), names),
                badge(exemption, now),
                exemption.request().reason(),
                exemption.request().owner(),
                exemption.request().by(),
                exemption.request().at().map(at -> Moment.of(at, now)),
                time(exemption, now));
    }

    private static Badge badge(Exemption exemption, Instant now) {
        return switch (exemption.state(now)) {
            case REQUESTED ->
                    ExemptionHealth.overdueFor(exemption, now)
                            .map(age -> new Badge("Waiting " + age.toDays() + " days", "high"))
                            .orElseGet(() -> new Badge("Requested", "medium"));
            case APPROVED -> new Badge("Approved", "exempt");
            case REJECTED -> new Badge("Rejected", "low");
            case REVOKED -> new Badge("Revoked", "low");
            case EXPIRED -> new Badge("Expired", "low");
        };
    }

    /** How much is left to answer it or until it ends, or how long ago it ended. */
    static String time(Exemption exemption, Instant now) {
        return switch (exemption.state(now)) {
            case REQUESTED -> days(now, exemption.answerBy());
            case APPROVED -> days(now, exemption.expiresAt());
            case REJECTED, REVOKED -> Moment.of(decided(exemption), now).ago();
            case EXPIRED -> Moment.of(ended(exemption), now).ago();
        };
    }

    private static Instant decided(Exemption exemption) {
        return exemption
                .standing()
                .newest()
                .flatMap(ExemptionDecision::at)
                .orElse(exemption.expiresAt());
    }

    private static Instant ended(Exemption exemption) {
        return exemption.standing().newest().isPresent()
                ? exemption.expiresAt()
                : exemption.answerBy();
    }

    private static String days(Instant now, Instant end) {
        long days = Duration.between(now, end).toDays();
        return days < 1 ? "less than a day" : days + (days == 1 ? " day" : " days");
    }
}
