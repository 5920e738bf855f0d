package io.gatecheck.admin.policy;

import static java.util.stream.Collectors.toSet;

import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditLog;
import io.gatecheck.audit.AuditObject;
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
 * left as people made them. Repeatable, and safe when several processes start at once: the audit
 * log names each publication once.
 */
public final class InstallStarterPolicies {

    private static final String PUBLISHER = "gatecheck";
    private static final String REASON = "Built-in policy that had no version yet";

    private final PolicyRepository policies;
    private final PolicyPublisher publisher;
    private final AuditLog log;
    private final Clock clock;

    public InstallStarterPolicies(
            PolicyRepository policies, PolicyPublisher publisher, AuditLog log, Clock clock) {
        this.policies = policies;
        this.publisher = publisher;
        this.log = log;
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
        PolicyVersion first = new PolicyVersion(id, 1, yaml, clock.instant(), PUBLISHER, REASON);
        return switch (publisher.publish(first)) {
            case PublishResult.Published(var _) -> {
                boolean ours = isInForce(first);
                if (ours) {
                    log.add(entry(first));
                }
                yield ours;
            }
            case PublishResult.Outdated(var _) -> false;
        };
    }

    /** False if another process published the same content a moment before. */
    private boolean isInForce(PolicyVersion first) {
        return policies.versions(first.id()).stream()
                .filter(version -> version.number() == first.number())
                .allMatch(version ->
                        version.publishedAt().toEpochMilli() == first.publishedAt().toEpochMilli());
    }

    private static AuditEntry entry(PolicyVersion first) {
        return new AuditEntry(
                first.publishedAt(),
                new AuditEntry.Actor(PUBLISHER, ""),
                AuditAction.POLICY_PUBLISHED,
                new AuditObject(AuditObject.Kind.POLICY, first.id().value()),
                first.reason(),
                "Version 1, as it ships with Gatecheck");
    }
}
