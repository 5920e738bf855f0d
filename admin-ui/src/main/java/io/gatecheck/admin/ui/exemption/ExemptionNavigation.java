package io.gatecheck.admin.ui.exemption;

import io.gatecheck.admin.exemption.FindExemptions;
import io.gatecheck.admin.ui.layout.NavigationEntry;
import io.gatecheck.admin.ui.security.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The entry of the exemptions in the navigation, with the number of requests that wait. */
@Configuration(proxyBeanMethods = false)
class ExemptionNavigation {

    private static final Logger LOG = LoggerFactory.getLogger(ExemptionNavigation.class);

    @Bean
    @Order(40)
    NavigationEntry exemptionsEntry(FindExemptions exemptions) {
        return new NavigationEntry("Exemptions", "/exemptions", () -> waiting(exemptions));
    }

    /**
     * Zero for strangers, and if it cannot be read: an error page must have its navigation even
     * then.
     */
    private static int waiting(FindExemptions exemptions) {
        if (SignedIn.current().isEmpty()) {
            return 0;
        }
        try {
            return exemptions.waiting();
        } catch (RuntimeException e) {
            LOG.warn("The number of waiting requests for exemptions cannot be read", e);
            return 0;
        }
    }
}
