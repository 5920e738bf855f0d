package io.gatecheck.admin.policy;

import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.InvalidRequest;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.policy.PolicyTextEditor;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.Rollout;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Switches a policy off and on, lets it observe, and ends that: each is a new version whose text
 * differs in {@code enabled} and {@code observeUntil} alone.
 */
@Component
public class ChangeRollout {

    private final PolicyCatalog catalog;
    private final PolicyTextEditor editor;
    private final PublishPolicy publishPolicy;

    ChangeRollout(PolicyCatalog catalog, PolicyTextEditor editor, PublishPolicy publishPolicy) {
        this.catalog = catalog;
        this.editor = editor;
        this.publishPolicy = publishPolicy;
    }

    /**
     * Changes the policy.
     *
     * @param basedOn the number of the version that the person saw last
     * @param reason why, for those who read the history
     * @throws io.gatecheck.admin.request.NotFound if there is no such policy
     * @throws InvalidRequest if its text is not written so that this can be put into it
     */
    public PublicationResult change(String id, int basedOn, Rollout wanted, String reason) {
        PolicyVersion inForce = catalog.history(id).getFirst();
        String text =
                editor.withRollout(inForce.yaml(), wanted)
                        .orElseThrow(() ->
                                new InvalidRequest(
                                        new InvalidParameter(
                                                RolloutForm.STATE,
                                                "The document of policy '%s' is not written so that this can be changed here. Edit its text."
                                                        .formatted(id))));
        return publishPolicy.publish(
                new Publication(Optional.of(inForce.id()), text, basedOn, reason), action(wanted));
    }

    private static AuditAction action(Rollout wanted) {
        if (!wanted.enabled()) {
            return AuditAction.POLICY_SWITCHED_OFF;
        }
        return wanted.observes() ? AuditAction.POLICY_OBSERVED : AuditAction.POLICY_ENFORCED;
    }
}
