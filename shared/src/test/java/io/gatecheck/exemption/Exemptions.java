package io.gatecheck.exemption;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A builder of exemptions for tests, with a default for everything: {@code
 * Exemptions.request().approved()}. The same builder can be changed and used again.
 */
public final class Exemptions {

    /** When exemptions are asked for, unless a test says otherwise. */
    public static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    public static final String REQUESTER = "ada@example.com";
    public static final String APPROVER = "grace@example.com";

    /** Where the breach is that exemptions are for, unless a test says otherwise. */
    public static final Place PLACE =
            new Place(
                    new AccountId("111122223333"),
                    new Region("eu-central-1"),
                    new ClusterName("shop"),
                    new ServiceName("checkout"));

    private ExemptionTarget target = target(breach("task.size.cpu=4096"));
    private String by = REQUESTER;
    private String reason = "The new subnets come in May";
    private Instant at = AT;
    private Instant expiresAt = AT.plus(Duration.ofDays(30));

    private Exemptions() {}

    /** Of one violation of no-public-ip, for thirty days. */
    public static Exemptions request() {
        return new Exemptions();
    }

    /** A breach of no-public-ip by this offending value. */
    public static Breach breach(String offendingValue) {
        return new Breach(new PolicyId("no-public-ip"), PLACE, Optional.empty(), offendingValue);
    }

    /** The violation of this breach. */
    public static ExemptionTarget target(Breach breach) {
        return new ExemptionTarget.OneViolation(
                breach.identity(),
                breach.policy(),
                breach.place(),
                breach.container(),
                breach.offendingValue());
    }

    public Exemptions of(ExemptionTarget wanted) {
        target = wanted;
        return this;
    }

    public Exemptions of(String policy, Scope scope) {
        return of(new ExemptionTarget.AllInScope(new PolicyId(policy), scope));
    }

    public Exemptions by(String person) {
        by = person;
        return this;
    }

    public Exemptions reason(String words) {
        reason = words;
        return this;
    }

    public Exemptions at(Instant time) {
        at = time;
        return this;
    }

    public Exemptions until(Instant time) {
        expiresAt = time;
        return this;
    }

    /** Asked for, and not answered. */
    public Exemption undecided() {
        return Exemption.requested(
                target,
                new ExemptionRequest(
                        reason, Optional.of("OPS-17"), "team shop", by, Optional.of(at)),
                expiresAt);
    }

    public Exemption approved() {
        return undecided().with(new ExemptionStanding.Granted(decision("agreed")));
    }

    public Exemption rejected() {
        return undecided().with(new ExemptionStanding.Denied(decision("move it first")));
    }

    public Exemption revoked() {
        return undecided()
                .with(
                        new ExemptionStanding.Withdrawn(
                                Optional.of(decision("agreed")), decision("moved")));
    }

    /** A decision of the approver, an hour after the request. */
    public ExemptionDecision decision(String note) {
        return new ExemptionDecision(APPROVER, Optional.of(at.plus(Duration.ofHours(1))), note);
    }
}
