package io.gatecheck.admin.policy;

import static java.util.stream.Collectors.toSet;

import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Publishes version 1 of every policy of a set that has no version yet. Policies that exist are
 * left as people made them. Repeatable, and safe when several processes start at once.
 */
public final class InstallStarterPolicies {

    private static final String PUBLISHER = "gatecheck";

    private final PolicyRepository policies;
    private final PolicyPublisher publisher;
    private final Clock clock;

    public InstallStarterPolicies(
            PolicyRepository policies, PolicyPublisher publisher, Clock clock) {
        this.policies = policies;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Installs a set.
     *
     * @param starters policy documents in YAML, by the id of the policy
     * @return the policies that this call put in force
     */
    public List<PolicyId> install(Map<PolicyId, String> starters) {
        Set<PolicyId> present =
                policies.bundle().versions().stream().map(PolicyVersion::id).collect(toSet());
        List<PolicyId> published = new ArrayList<>();
        starters.forEach((id, yaml) -> {
            if (!present.contains(id) && publish(id, yaml)) {
                published.add(id);
            }
        });
        return List.copyOf(published);
    }

    private boolean publish(PolicyId id, String yaml) {
        PolicyVersion first = new PolicyVersion(id, 1, yaml, clock.instant(), PUBLISHER);
        return switch (publisher.publish(first)) {
            case PublishResult.Published(var _) -> true;
            case PublishResult.Outdated(var _) -> false;
        };
    }
}
