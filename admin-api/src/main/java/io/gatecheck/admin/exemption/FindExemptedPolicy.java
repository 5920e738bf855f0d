package io.gatecheck.admin.exemption;

import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyRepository;
import org.springframework.stereotype.Component;

/** Finds out whether there still is a policy under an exemption. */
@Component
public class FindExemptedPolicy {

    private final PolicyCatalog catalog;
    private final PolicyRepository policies;

    FindExemptedPolicy(PolicyCatalog catalog, PolicyRepository policies) {
        this.catalog = catalog;
        this.policies = policies;
    }

    public ExemptedPolicy of(PolicyId id) {
        if (catalog.inForce().find(id).isPresent()) {
            return ExemptedPolicy.IN_FORCE;
        }
        return policies.versions(id).isEmpty()
                ? ExemptedPolicy.UNKNOWN
                : ExemptedPolicy.NOT_IN_FORCE;
    }
}
