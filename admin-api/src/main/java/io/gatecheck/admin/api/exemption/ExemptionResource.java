package io.gatecheck.admin.api.exemption;

import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionDecision;
import io.gatecheck.exemption.ExemptionStanding;
import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An exemption in an answer.
 *
 * @param violation the id of the violation that it is for; null in JSON if it is for a scope
 * @param scope null in JSON if it is for one violation
 * @param expiresAt from this time on it covers nothing
 */
record ExemptionResource(
        String id,
        String state,
        String policy,
        Optional<String> violation,
        Optional<ScopeResource> scope,
        Request request,
        Optional<DecisionResource> approval,
        Optional<DecisionResource> rejection,
        Optional<DecisionResource> revocation,
        Instant expiresAt) {

    /** Who asked, and why. */
    record Request(
            String by,
            Optional<Instant> at,
            String reason,
            Optional<String> ticket,
            String owner) {}

    /** Who decided, and why. */
    record DecisionResource(String by, Optional<Instant> at, String note) {

        static DecisionResource of(ExemptionDecision decision) {
            return new DecisionResource(decision.by(), decision.at(), decision.note());
        }
    }

    record ScopeResource(
            List<String> include,
            List<String> exclude,
            List<String> regions,
            List<String> clusters,
            List<String> services) {

        static ScopeResource of(Scope scope) {
            return new ScopeResource(
                    scope.include().stream().map(ScopeTarget::text).toList(),
                    scope.exclude().stream().map(ScopeTarget::text).toList(),
                    scope.regions().stream().map(Glob::pattern).toList(),
                    scope.clusters().stream().map(Glob::pattern).toList(),
                    scope.services().stream().map(Glob::pattern).toList());
        }
    }

    static ExemptionResource of(Exemption exemption, Instant now) {
        ExemptionTarget target = exemption.target();
        return new ExemptionResource(
                exemption.id().value(),
                exemption.state(now).name().toLowerCase(Locale.ROOT),
                target.policy().value(),
                target instanceof ExemptionTarget.OneViolation one
                        ? Optional.of(one.violation())
                        : Optional.empty(),
                target instanceof ExemptionTarget.AllInScope wide
                        ? Optional.of(ScopeResource.of(wide.scope()))
                        : Optional.empty(),
                new Request(
                        exemption.request().by(),
                        exemption.request().at(),
                        exemption.request().reason(),
                        exemption.request().ticket(),
                        exemption.request().owner()),
                exemption.standing().grant().map(DecisionResource::of),
                exemption.standing() instanceof ExemptionStanding.Denied(var rejection)
                        ? Optional.of(DecisionResource.of(rejection))
                        : Optional.empty(),
                exemption.standing() instanceof ExemptionStanding.Withdrawn(var _, var revocation)
                        ? Optional.of(DecisionResource.of(revocation))
                        : Optional.empty(),
                exemption.expiresAt());
    }
}
