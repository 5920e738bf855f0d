package io.gatecheck.admin.ui.layout;

import io.gatecheck.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The entries of the top navigation that are always there. */
@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    @Order(10)
    NavigationEntry overviewEntry() {
        return new NavigationEntry("Overview", "/");
    }

    @Bean
    @Order(20)
    NavigationEntry violationsEntry() {
        return new NavigationEntry("Violations", "/violations");
    }

    @Bean
    @Order(30)
    NavigationEntry policiesEntry() {
        return new NavigationEntry("Policies", "/policies");
    }

    @Bean
    @Order(80)
    NavigationEntry auditEntry() {
        return new NavigationEntry("Audit log", "/audit");
    }

    @Bean
    @Order(90)
    NavigationEntry tokensEntry() {
        return new NavigationEntry("API tokens", "/tokens", Role.ADMIN);
    }
}
