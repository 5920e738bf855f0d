package io.gatecheck.admin.exemption;

import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the exemptions, and the requests for them, that somebody should look at. */
@Component
public class ExemptionHealth {

    /** How long before its end an exemption is shown as ending soon. */
    static final Duration SOON = Duration.ofDays(7);

    /** How long a request waits before it is shown as overdue: half of the time for an answer. */
    static final Duration OVERDUE = Duration.ofDays(7);

    private final WithinReach reach;
    private final FindExemptedPolicy policies;
    private final Clock clock;

    ExemptionHealth(WithinReach reach, FindExemptedPolicy policies, Clock clock) {
        this.reach = reach;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * An exemption that somebody should look at.
     *
     * @param what why, in one sentence or more
     */
    public record Concern(Exemption exemption, String what) {}

    /**
     * What there is to look at in those that wait or are in force. Costs one read for each that is
     * for one violation, and two or three lists of violations for each policy with a wider one.
     */
    public List<Concern> concerns(List<Exemption> exemptions) {
        Instant now = clock.instant();
        ExemptionUse use = new ExemptionUse(reach, now);
        List<Concern> concerns = new ArrayList<>();
        for (Exemption one : exemptions) {
            List<String> sentences = sentences(one, use, now);
            if (!sentences.isEmpty()) {
                concerns.add(new Concern(one, String.join(" ", sentences)));
            }
        }
        return List.copyOf(concerns);
    }

    private List<String> sentences(Exemption exemption, ExemptionUse use, Instant now) {
        return switch (exemption.state(now)) {
            case REQUESTED -> overdue(exemption, now).stream().toList();
            case APPROVED -> inForce(exemption, use, now);
            case REJECTED, REVOKED, EXPIRED -> List.of();
        };
    }

    private List<String> inForce(Exemption exemption, ExemptionUse use, Instant now) {
        List<String> sentences = new ArrayList<>();
        endsSoon(exemption, now).ifPresent(sentences::add);
        switch (policies.of(exemption.policy())) {
            case IN_FORCE -> use.concern(exemption).ifPresent(sentences::add);
            case NOT_IN_FORCE -> sentences.add("Its policy is not in force.");
            case UNKNOWN -> sentences.add("Its policy does not exist.");
        }
        return sentences;
    }

    /** How long a request has waited if that is too long; empty if it is not. */
    public static Optional<Duration> overdueFor(Exemption exemption, Instant now) {
        return exemption
                .request()
                .at()
                .filter(_ -> exemption.state(now) == ExemptionState.REQUESTED)
                .map(at -> Duration.between(at, now))
                .filter(age -> age.compareTo(OVERDUE) >= 0);
    }

    private static Optional<String> overdue(Exemption exemption, Instant now) {
        return overdueFor(exemption, now)
                .map(age ->
                        "Nobody has answered for %s; the request expires %s."
                                .formatted(
                                        Days.of(age),
                                        Days.until(Duration.between(now, exemption.answerBy()))));
    }

    private static Optional<String> endsSoon(Exemption exemption, Instant now) {
        Duration left = Duration.between(now, exemption.expiresAt());
        return left.compareTo(SOON) > 0
                ? Optional.empty()
                : Optional.of("Ends " + Days.until(left) + ".");
    }
}
