package io.gatecheck.admin.ui.signin;

import io.gatecheck.admin.ui.session.SessionText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Remembers, while somebody is at the issuer, what their answer must fit: the state, the nonce and
 * the verifier of PKCE. Of the request itself it keeps only what the answer is compared with.
 */
final class SessionAuthorizationRequests
        implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final SessionText STATE = new SessionText("sign-in-state");
    private static final SessionText ENDPOINT = new SessionText("sign-in-endpoint");
    private static final SessionText CLIENT = new SessionText("sign-in-client");
    private static final SessionText REDIRECT = new SessionText("sign-in-redirect");

    private static final Map<String, SessionText> ATTRIBUTES =
            Map.of(
                    OAuth2ParameterNames.REGISTRATION_ID,
                    new SessionText("sign-in-registration"),
                    OidcParameterNames.NONCE,
                    new SessionText("sign-in-nonce"),
                    PkceParameterNames.CODE_VERIFIER,
                    new SessionText("sign-in-verifier"));

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return STATE.read(request)
                .filter(kept -> kept.equals(state))
                .map(kept -> authorizationRequest(request, kept))
                .orElse(null);
    }

    private static OAuth2AuthorizationRequest authorizationRequest(
            HttpServletRequest request, String state) {
        Map<String, Object> attributes = new HashMap<>();
        ATTRIBUTES.forEach(
                (name, text) -> text.read(request).ifPresent(value -> attributes.put(name, value)));
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(kept(ENDPOINT, request))
                .clientId(kept(CLIENT, request))
                .redirectUri(kept(REDIRECT, request))
                .scopes(Set.of(OidcScopes.OPENID))
                .state(state)
                .attributes(attributes)
                .build();
    }

    private static String kept(SessionText text, HttpServletRequest request) {
        return text.read(request)
                .orElseThrow(() -> new IllegalStateException("The session has no " + text.name()));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) {
            removeTexts(request);
            return;
        }
        write(STATE, request, asked.getState());
        write(ENDPOINT, request, asked.getAuthorizationUri());
        write(CLIENT, request, asked.getClientId());
        write(REDIRECT, request, asked.getRedirectUri());
        ATTRIBUTES.forEach(
                (name, text) -> write(text, request, (String) asked.getAttributes().get(name)));
    }

    private static void write(
            SessionText text, HttpServletRequest request, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(known -> text.write(request, known));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest kept = loadAuthorizationRequest(request);
        if (kept != null) {
            removeTexts(request);
        }
        return kept;
    }

    private static void removeTexts(HttpServletRequest request) {
        for (SessionText text : new SessionText[] {STATE, ENDPOINT, CLIENT, REDIRECT}) {
            var _ = text.take(request);
        }
        ATTRIBUTES.values().forEach(text -> text.take(request));
    }
}
