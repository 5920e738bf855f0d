package io.gatecheck.admin.ui.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import io.gatecheck.access.Role;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which address needs which role. What is named nowhere here can be read by everybody with a role,
 * and changed by an administrator alone. Methods are guarded as well.
 */
final class RoutePermissions {

    private static final String[] WITHOUT_DATA = {
        "/css/**", "/favicon*.svg", "/theme", "/error", "/signed-out"
    };

    private RoutePermissions() {}

    /**
     * @param roleSwitch where people can choose their role, if they can
     */
    static void ofPages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    addresses,
            Optional<String> roleSwitch) {
        addresses
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(GET, WITHOUT_DATA)
                .permitAll()
                .requestMatchers(HEAD, WITHOUT_DATA)
                .permitAll();
        roleSwitch.ifPresent(
                path -> addresses.requestMatchers(POST, path).hasRole(Role.VIEWER.name()));
        below("", addresses);
    }

    static void ofTheApi(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    addresses) {
        addresses.requestMatchers(POST, "/api/v1/judge").hasRole(Role.VIEWER.name());
        below("/api/v1", addresses);
    }

    private static void below(
            String prefix,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    addresses) {
        addresses
                .requestMatchers(
                        prefix + "/policies/new",
                        prefix + "/policies/drafts/**",
                        prefix + "/exemptions/new")
                .hasRole(Role.EDITOR.name())
                .requestMatchers(prefix + "/tokens", prefix + "/tokens/**")
                .hasAuthority(SignedIn.MANAGE_TOKENS)
                .requestMatchers(GET, "/**")
                .hasRole(Role.VIEWER.name())
                .requestMatchers(HEAD, "/**")
                .hasRole(Role.VIEWER.name())
                .requestMatchers(
                        POST,
                        prefix + "/policies/**",
                        prefix + "/exemptions",
                        prefix + "/impacts",
                        prefix + "/recorded-tasks/*/judgements")
                .hasRole(Role.EDITOR.name())
                .requestMatchers(
                        POST,
                        prefix + "/exemptions/*/approvals",
                        prefix + "/exemptions/*/rejections")
                .hasRole(Role.APPROVER.name())
                .requestMatchers(POST, prefix + "/exemptions/*/revocations")
                .hasAnyRole(Role.EDITOR.name(), Role.APPROVER.name())
                .anyRequest()
                .hasRole(Role.ADMIN.name());
    }
}
