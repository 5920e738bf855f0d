package io.gatecheck.admin.ui.signin;

import io.gatecheck.admin.ui.security.PageRefusal;
import io.gatecheck.admin.ui.security.SignIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * People sign in at an OpenID Connect provider, by an authorization code with PKCE and a nonce;
 * machines send its access tokens.
 */
public final class OidcSignIn implements SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String START = "/oauth2/authorization/" + OidcClient.REGISTRATION;

    private final OidcSettings settings;
    private final OidcClient client;

    public OidcSignIn(OidcSettings settings) {
        this.settings = settings;
        this.client = new OidcClient(settings);
    }

    @Override
    public void addToPages(HttpSecurity pages) {
        SessionPeople people = new SessionPeople(settings);
        SignOut signOut = new SignOut(settings, client);
        pages.securityContext(context -> context.securityContextRepository(people))
                .oauth2Login(login ->
                        login.clientRegistrationRepository(client.registrations())
                                .authorizedClientRepository(new NoAuthorizedClients())
                                .securityContextRepository(people)
                                .authorizationEndpoint(endpoint ->
                                        endpoint.authorizationRequestRepository(
                                                new SessionAuthorizationRequests()))
                                .loginPage(START)
                                .failureHandler(OidcSignIn::failed))
                .logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessHandler(signOut));
    }

    @Override
    public void addToApi(HttpSecurity api) {
        settings.audience()
                .map(audience -> new BearerTokens(settings, audience))
                .ifPresent(tokens ->
                        api.oauth2ResourceServer(server ->
                                server.authenticationEntryPoint(unknownInApi())
                                        .jwt(jwt ->
                                                jwt.decoder(tokens.decoder())
                                                        .jwtAuthenticationConverter(
                                                                tokens::signedIn))));
    }

    @Override
    public AuthenticationEntryPoint unknownOnPages() {
        return new LoginUrlAuthenticationEntryPoint(START);
    }

    @Override
    public String contact() {
        return settings.contact();
    }

    private static void failed(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException, ServletException {
        LOG.warn("A sign-in failed: {}", failure.getMessage(), failure);
        new PageRefusal(
                        HttpStatus.UNAUTHORIZED,
                        "The sign-in did not succeed, or took too long. Go to the overview to try"
                                + " again.")
                .send(request, response);
    }
}
