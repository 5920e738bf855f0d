package io.gatecheck.admin.policy;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyRepository;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The policies in force, compiled once for each revision. */
@Component
public class PoliciesCompiled {

    private final PolicyRepository policies;
    private final PolicyCompiler compiler;
    private final AtomicReference<Optional<PoliciesInForce>> known =
            new AtomicReference<>(Optional.empty());

    PoliciesCompiled(PolicyRepository policies, PolicyCompiler compiler) {
        this.policies = policies;
        this.compiler = compiler;
    }

    /** The policies in force. */
    public PoliciesInForce inForce() {
        long revision = policies.revision();
        PoliciesInForce current =
                known.get()
                        .filter(compiled -> compiled.revision() == revision)
                        .orElseGet(() -> PoliciesInForce.of(policies.bundle(), compiler));
        known.set(Optional.of(current));
        return current;
    }

    /** The version in force of a policy; empty if there is none, or if it cannot judge. */
    public Optional<CompiledPolicy> inForce(PolicyId id) {
        return inForce().policies().stream()
                .filter(policy -> policy.version().id().equals(id))
                .findFirst();
    }
}
