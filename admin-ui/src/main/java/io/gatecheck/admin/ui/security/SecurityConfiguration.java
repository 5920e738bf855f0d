package io.gatecheck.admin.ui.security;

import io.gatecheck.admin.token.AuthenticateToken;
import io.gatecheck.admin.ui.session.SessionCookie;
import io.gatecheck.admin.ui.session.SessionCsrfTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who gets in: one chain for the API, which knows no sessions, and one for everything else. {@link
 * SecurityHeaders} writes the headers of both.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /** Ends the session; a form sends it. */
    private static final String SIGN_OUT = "/sign-out";

    @Bean
    SessionCookie sessionCookie(SignIn signIn) {
        return signIn.cookie();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity api, SignIn signIn, AuthenticateToken tokens) {
        api.securityMatcher("/api/**")
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(RoutePermissions::ofTheApi)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signIn.unknownInApi())
                                .accessDeniedHandler(
                                        (_, response, _) -> ApiRefusal.FORBIDDEN.write(response)));
        api.addFilterBefore(new ApiTokenFilter(tokens), BearerTokenAuthenticationFilter.class);
        signIn.addToApi(api);
        return api.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(HttpSecurity pages, SignIn signIn) {
        pages.headers(AbstractHttpConfigurer::disable)
                .csrf(forms -> forms.csrfTokenRepository(new SessionCsrfTokens()))
                .requestCache(cache -> cache.requestCache(new WantedPage()))
                .authorizeHttpRequests(
                        addresses -> RoutePermissions.ofPages(addresses, signIn.roleSwitch()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signIn.unknownOnPages())
                                .accessDeniedHandler(new PageDenials(signIn.contact())))
                .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessUrl("/signed-out"));
        signIn.addToPages(pages);
        return pages.build();
    }
}
