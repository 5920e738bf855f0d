package io.gatecheck.evaluator.judging;

import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The policies in force, compiled once for each revision. Asks for the revision every few seconds
 * at most, so that a publication is in force within them.
 */
public final class CurrentPolicies {

    /** How long a publication may go unseen. */
    public static final Duration REVISION_TTL = Duration.ofSeconds(5);

    private final PolicyRepository repository;
    private final PolicyCompiler compiler;
    private final Consumer<List<PolicyProblem>> rejected;
    private final Clock clock;
    private Optional<PoliciesInForce> compiled = Optional.empty();
    private Instant askedAt = Instant.MIN;

    /**
     * @param rejected receives the problems, once for each revision that has policies that cannot
     *     be compiled
     */
    public CurrentPolicies(
            PolicyRepository repository,
            PolicyCompiler compiler,
            Consumer<List<PolicyProblem>> rejected,
            Clock clock) {
        this.repository = repository;
        this.compiler = compiler;
        this.rejected = rejected;
        this.clock = clock;
    }

    /** The policies in force. Throws if the repository does. */
    public synchronized PoliciesInForce inForce() {
        Instant now = clock.instant();
        if (compiled.isPresent() && now.isBefore(askedAt.plus(REVISION_TTL))) {
            return compiled.get();
        }
        long revision = repository.revision();
        PoliciesInForce current =
                compiled.filter(policies -> policies.revision() == revision)
                        .orElseGet(this::compile);
        compiled = Optional.of(current);
        askedAt = now;
        return current;
    }

    private PoliciesInForce compile() {
        PoliciesInForce policies = PoliciesInForce.of(repository.bundle(), compiler);
        if (!policies.rejected().isEmpty()) {
            rejected.accept(policies.rejected());
        }
        return policies;
    }
}
