package io.gatecheck.admin.ui;

import io.gatecheck.admin.policy.InstallStarterPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.StarterPolicies;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Publishes the starter policies that were never published. */
@Component
class StarterPoliciesAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StarterPoliciesAtStart.class);

    private final InstallStarterPolicies installStarterPolicies;

    StarterPoliciesAtStart(InstallStarterPolicies installStarterPolicies) {
        this.installStarterPolicies = installStarterPolicies;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<PolicyId> published = installStarterPolicies.install(StarterPolicies.documents());
        if (!published.isEmpty()) {
            LOG.info("Published the starter policies {}", published);
        }
    }
}
