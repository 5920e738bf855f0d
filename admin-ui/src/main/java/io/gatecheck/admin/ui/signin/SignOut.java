package io.gatecheck.admin.ui.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out at the issuer too, as OpenID Connect RP-Initiated Logout 1.0 says. The browser is sent
 * there by the answer page instead of a redirect: the Content-Security-Policy lets no form lead to
 * another site, not even by a redirect.
 */
final class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String ID_TOKEN = SignOut.class.getName();

    private final OidcSettings settings;
    private final OidcClient client;

    SignOut(OidcSettings settings, OidcClient client) {
        this.settings = settings;
        this.client = client;
    }

    /** Before the session ends. */
    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication person) {
        SessionPeople.ID_TOKEN
                .read(request)
                .ifPresent(token -> request.setAttribute(ID_TOKEN, token));
    }

    /** Afterwards. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication person)
            throws IOException, ServletException {
        Optional<URI> atTheIssuer =
                Optional.ofNullable((String) request.getAttribute(ID_TOKEN))
                        .flatMap(token -> endSession(request, token));
        atTheIssuer.ifPresent(address -> {
            request.setAttribute(SignedOutPage.AT_THE_ISSUER, address.toString());
            response.setHeader("Refresh", "0; url=" + address);
        });
        request.getRequestDispatcher(SignedOutPage.PATH).forward(request, response);
    }

    private Optional<URI> endSession(HttpServletRequest request, String idToken) {
        return client.endSessionEndpoint()
                .map(endpoint ->
                        UriComponentsBuilder.fromUriString(endpoint)
                                .queryParam("id_token_hint", "{token}")
                                .queryParam(OAuth2ParameterNames.CLIENT_ID, "{client}")
                                .queryParam("post_logout_redirect_uri", "{back}")
                                .encode()
                                .buildAndExpand(
                                        idToken,
                                        settings.client().id(),
                                        baseUrl(request) + SignedOutPage.PATH)
                                .toUri());
    }

    private String baseUrl(HttpServletRequest request) {
        return settings.address()
                .map(URI::toString)
                .orElseGet(() ->
                        UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                                .replacePath(null)
                                .replaceQuery(null)
                                .build()
                                .toUriString());
    }
}
