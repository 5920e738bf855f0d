package io.gatecheck.admin.ui.signin;

import java.net.URI;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * Gatecheck as a client of the issuer, which is asked for its addresses when they are first needed:
 * not at the start, which must not depend on another service.
 */
final class OidcClient {

    static final String REGISTRATION = "oidc";

    private static final String CALLBACK = "/login/oauth2/code/" + REGISTRATION;

    private final OidcSettings settings;
    private final SupplierClientRegistrationRepository registrations;

    OidcClient(OidcSettings settings) {
        this.settings = settings;
        this.registrations =
                new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(discover()));
    }

    private ClientRegistration discover() {
        var client = settings.client();
        var registration =
                ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                        .registrationId(REGISTRATION)
                        .clientId(client.id())
                        .scope(client.scopes())
                        .redirectUri(
                                settings.address().map(URI::toString).orElse("{baseUrl}")
                                        + CALLBACK);
        client.secret()
                .ifPresentOrElse(
                        registration::clientSecret,
                        () ->
                                registration.clientAuthenticationMethod(
                                        ClientAuthenticationMethod.NONE));
        return registration.build();
    }

    ClientRegistrationRepository registrations() {
        return registrations;
    }

    /** Where the issuer ends its own session; empty if it does not say. */
    Optional<String> endSessionEndpoint() {
        return Optional.ofNullable(registrations.findByRegistrationId(REGISTRATION))
                .map(known ->
                        known.getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint"))
                .map(Object::toString);
    }
}
