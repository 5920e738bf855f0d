package io.gatecheck.admin.policy;

import io.gatecheck.access.Person;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditLog;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts a text in force as the next version of its policy, and writes down who did it, when and why.
 * Only a text that can judge and passes its own tests is published. Repeatable: a text that is in
 * force already is left alone.
 */
@Component
public class PublishPolicy {

    private final EditorAccess access;
    private final CurrentPerson current;
    private final CheckDraft checkDraft;
    private final PolicyRepository policies;
    private final PolicyPublisher publisher;
    private final AuditLog auditLog;
    private final AfterPublication after;
    private final Clock clock;

    PublishPolicy(
            EditorAccess access,
            CurrentPerson current,
            CheckDraft checkDraft,
            PolicyRepository policies,
            PolicyPublisher publisher,
            AuditLog auditLog,
            AfterPublication after,
            Clock clock) {
        this.access = access;
        this.current = current;
        this.checkDraft = checkDraft;
        this.policies = policies;
        this.publisher = publisher;
        this.auditLog = auditLog;
        this.after = after;
        this.clock = clock;
    }

    /** Publishes what somebody wrote. */
    public PublicationResult publish(Publication publication) {
        return publish(publication, AuditAction.POLICY_PUBLISHED);
    }

    PublicationResult publish(Publication publication, AuditAction action) {
        Person _ = access.editor();
        DraftCheck check = checkDraft.check(publication.yaml());
        if (check.policy().isEmpty() || !(check.failed().isEmpty() || switchesOff(check))) {
            return new PublicationResult.Refused(check);
        }
        PolicyId id = check.policy().get().document().id();
        List<PolicyVersion> history = policies.versions(id);
        Optional<PolicyVersion> inForce = history.stream().findFirst();
        if (isFor(publication, id) && inForce.filter(sameText(publication)).isPresent()) {
            return new PublicationResult.InForce(
                    inForce.get(), /* changed= */ false, Rejudged.NONE);
        }
        Optional<PolicyProblem> misnamed = PolicyIdRules.problem(id, publication, history);
        if (misnamed.isPresent()) {
            return new PublicationResult.Refused(check.with(misnamed.get()));
        }
        Optional<Intervening> intervening =
                Intervening.of(history, publication.basedOn(), publication.yaml());
        if (intervening.isPresent()) {
            return new PublicationResult.Conflict(intervening.get());
        }
        if (inForce.isEmpty() && publication.basedOn() != 0) {
            throw new NotFound(
                    "There is no policy with the id '" + id + "' that this could be based on.");
        }
        Person person =
                access.publisher(
                        Stream.concat(
                                        check.policy().map(PublishPolicy::scope).stream(),
                                        inForce.map(this::scope).stream())
                                .toList());
        PolicyVersion next =
                new PolicyVersion(
                        id,
                        publication.basedOn() + 1,
                        publication.yaml(),
                        clock.instant(),
                        person.name(),
                        publication.reason());
        return switch (publisher.publish(next)) {
            case PublishResult.Published(var _) -> {
                auditLog.add(entry(next, action, inForce.map(PolicyVersion::yaml).orElse("")));
                yield new PublicationResult.InForce(
                        next, /* changed= */ true, after.published(asVersion(check, next)));
            }
            // Somebody was faster by a moment; now their version is in the history.
            case PublishResult.Outdated(var _) -> publish(publication, action);
        };
    }

    private static CompiledPolicy asVersion(DraftCheck check, PolicyVersion version) {
        CompiledPolicy checked = check.policy().orElseThrow();
        return new CompiledPolicy(
                version, checked.document(), checked.when(), checked.require(), checked.message());
    }

    /** What judges nothing needs no tests that hold: it must always be possible to stop. */
    private static boolean switchesOff(DraftCheck check) {
        return check.policy().filter(policy -> !policy.document().rollout().enabled()).isPresent();
    }

    private static Scope scope(CompiledPolicy policy) {
        return policy.document().scope();
    }

    /** Where a version applies; if it cannot be read, it could be anywhere. */
    private Scope scope(PolicyVersion version) {
        return checkDraft
                .check(version.yaml())
                .policy()
                .map(PublishPolicy::scope)
                .orElse(Scope.ORGANIZATION);
    }

    private static boolean isFor(Publication publication, PolicyId id) {
        return publication.policy().isEmpty() || publication.policy().get().equals(id);
    }

    private static Predicate<PolicyVersion> sameText(Publication publication) {
        return version -> version.yaml().equals(publication.yaml());
    }

    private AuditEntry entry(PolicyVersion version, AuditAction action, String before) {
        return new AuditEntry(
                version.publishedAt(),
                current.actor(),
                action,
                new AuditObject(AuditObject.Kind.POLICY, version.id().value()),
                version.reason(),
                Difference.between(before, version.yaml()).toString());
    }
}
