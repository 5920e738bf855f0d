package io.gatecheck.admin.policy;

import io.gatecheck.audit.AuditAction;
import io.gatecheck.policy.PolicyVersion;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the text of an old version in force again, as a new version. */
@Component
public class RestoreVersion {

    private final PolicyCatalog catalog;
    private final PublishPolicy publishPolicy;

    RestoreVersion(PolicyCatalog catalog, PublishPolicy publishPolicy) {
        this.catalog = catalog;
        this.publishPolicy = publishPolicy;
    }

    /**
     * Restores a version. It is checked again, because the language may have changed since.
     *
     * @param reason why, for those who read the history
     * @throws io.gatecheck.admin.request.NotFound if there is no such version
     */
    public PublicationResult restore(String id, String number, String reason) {
        PolicyVersion old = catalog.version(id, number);
        return publishPolicy.publish(
                new Publication(
                        Optional.of(old.id()),
                        old.yaml(),
                        catalog.history(id).getFirst().number(),
                        reason),
                AuditAction.POLICY_RESTORED);
    }
}
