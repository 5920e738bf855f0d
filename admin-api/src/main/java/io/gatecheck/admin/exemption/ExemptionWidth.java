package io.gatecheck.admin.exemption;

import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.organization.Place;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.violation.Violation;
import java.util.List;

/** How much an exemption is asked for, starting from one violation. */
public enum ExemptionWidth {
    /** This violation, bound to its offending value. */
    VIOLATION,
    /** Every violation of the policy in the service. */
    SERVICE,
    /** Every violation of the policy in the cluster. */
    CLUSTER,
    /** Every violation of the policy in the account. */
    ACCOUNT;

    /** What an exemption of this width is for. */
    ExemptionTarget target(Violation violation) {
        Place place = violation.place();
        return switch (this) {
            case VIOLATION ->
                    new ExemptionTarget.OneViolation(
                            violation.id().value(),
                            violation.policy().id(),
                            place,
                            violation.container(),
                            violation.explanation().offendingValue());
            case SERVICE ->
                    in(
                            violation,
                            glob(place.region().code()),
                            glob(place.cluster().value()),
                            glob(place.service().value()));
            case CLUSTER ->
                    in(
                            violation,
                            glob(place.region().code()),
                            glob(place.cluster().value()),
                            Glob.ANY);
            case ACCOUNT -> in(violation, Glob.ANY, Glob.ANY, Glob.ANY);
        };
    }

    /** Whether an exemption of this width, asked for from one violation, covers another. */
    boolean covers(Violation asked, Violation other) {
        Place from = asked.place();
        Place to = other.place();
        return switch (this) {
            case VIOLATION -> asked.id().equals(other.id());
            case SERVICE -> from.equals(to);
            case CLUSTER ->
                    from.account().equals(to.account())
                            && from.region().equals(to.region())
                            && from.cluster().equals(to.cluster());
            case ACCOUNT -> from.account().equals(to.account());
        };
    }

    private static ExemptionTarget in(
            Violation violation, Glob region, Glob cluster, Glob service) {
        return new ExemptionTarget.AllInScope(
                violation.policy().id(),
                new Scope(
                        List.of(new ScopeTarget.OneAccount(violation.place().account())),
                        List.of(),
                        List.of(region),
                        List.of(cluster),
                        List.of(service)));
    }

    private static Glob glob(String name) {
        return new Glob(name);
    }
}
