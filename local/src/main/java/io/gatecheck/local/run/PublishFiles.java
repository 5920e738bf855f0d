package io.gatecheck.local.run;

import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditLog;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.yaml.DocumentFile.FileText;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the policies in files in force, and says on the console what came of each file that is new
 * or has changed. A file that is not good changes nothing.
 */
final class PublishFiles {

    private static final String PUBLISHER = "a local file";

    private final PolicyRepository policies;
    private final PolicyPublisher publisher;
    private final AuditLog log;
    private final Progress progress;
    private final Clock clock;
    private final Map<String, PolicyId> ids = new HashMap<>();
    private final Set<PolicyId> withoutFile = new HashSet<>();
    private Map<String, FileText> known = Map.of();

    PublishFiles(
            PolicyRepository policies,
            PolicyPublisher publisher,
            AuditLog log,
            Progress progress,
            Clock clock) {
        this.policies = policies;
        this.publisher = publisher;
        this.log = log;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Publishes every policy that differs from its version in force.
     *
     * @param files what the files hold now, by their names
     * @return whether there was one
     */
    boolean publish(Map<String, FileText> files) {
        PolicySet set = PolicySet.of(files);
        boolean published = false;
        for (PolicyFile file : set.usable()) {
            published |= publish(file, changed(file.file(), files));
        }
        files.keySet().stream()
                .filter(file -> changed(file, files))
                .forEach(file -> sayObjections(file, set));
        ids.keySet().retainAll(files.keySet());
        ids.putAll(set.ids());
        sayWhatHasNoFile();
        known = files;
        return published;
    }

    private boolean changed(String file, Map<String, FileText> files) {
        return !Objects.equals(files.get(file), known.get(file));
    }

    private boolean publish(PolicyFile file, boolean changed) {
        PolicyVersion written = file.policy().orElseThrow().version();
        Optional<PolicyVersion> before = policies.versions(written.id()).stream().findFirst();
        if (before.isPresent() && before.get().yaml().equals(written.yaml())) {
            if (changed) {
                progress.say("In force: " + before.get() + ", as in " + file.file());
            }
            return false;
        }
        PolicyVersion next =
                new PolicyVersion(
                        written.id(),
                        before.map(PolicyVersion::number).orElse(0) + 1,
                        written.yaml(),
                        clock.instant(),
                        PUBLISHER,
                        "Saved in a file of the local run");
        return switch (publisher.publish(next)) {
            case PublishResult.Published(var _) -> {
                progress.say("Published: " + next + ", from " + file.file());
                log.add(entry(next, file.file()));
                yield true;
            }
            case PublishResult.Outdated(var _) -> publish(file, changed);
        };
    }

    private static AuditEntry entry(PolicyVersion version, String file) {
        return new AuditEntry(
                version.publishedAt(),
                new AuditEntry.Actor(PUBLISHER, ""),
                AuditAction.POLICY_PUBLISHED,
                new AuditObject(AuditObject.Kind.POLICY, version.id().value()),
                version.reason(),
                "Version " + version.number() + ", from " + file);
    }

    private void sayObjections(String file, PolicySet set) {
        if (!set.objections(file).isEmpty()) {
            set.objections(file).forEach(progress::say);
            progress.say("Not published: " + file + ". Until it is fixed, nothing changes.");
        }
    }

    /** The store keeps policies from run to run, and their files may be gone by then. */
    private void sayWhatHasNoFile() {
        withoutFile.removeAll(ids.values());
        policies.bundle().versions().stream()
                .filter(version -> version.publishedBy().equals(PUBLISHER))
                .filter(version -> !ids.containsValue(version.id()))
                .filter(version -> withoutFile.add(version.id()))
                .forEach(version ->
                        progress.say(
                                "In force: "
                                        + version
                                        + ", although its file is gone. docs/local-run.md says how"
                                        + " to take it out of force."));
    }
}
