package io.gatecheck.policy;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Policies that are forgotten with the test. */
public final class InMemoryPolicies implements PolicyRepository, PolicyPublisher {

    private final Map<PolicyId, List<PolicyVersion>> history = new TreeMap<>();
    private long revision;

    @Override
    public synchronized PublishResult publish(PolicyVersion version) {
        List<PolicyVersion> versions =
                history.computeIfAbsent(version.id(), _ -> new ArrayList<>());
        if (version.number() == versions.size() + 1) {
            versions.add(version);
            return new PublishResult.Published(++revision);
        }
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(
                    version + " cannot be the first version of a policy; its number must be 1");
        }
        PolicyVersion inForce = versions.getLast();
        return inForce.sameContentAs(version)
                ? new PublishResult.Published(revision)
                : new PublishResult.Outdated(inForce);
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public synchronized PolicyBundle bundle() {
        return new PolicyBundle(
                revision,
                history.values().stream()
                        .filter(versions -> !versions.isEmpty())
                        .map(List::getLast)
                        .toList());
    }

    @Override
    public synchronized List<PolicyVersion> versions(PolicyId id) {
        return history.getOrDefault(id, List.of()).stream()
                .sorted(comparing(PolicyVersion::number).reversed())
                .toList();
    }
}
