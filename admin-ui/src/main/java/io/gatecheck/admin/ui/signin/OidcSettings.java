package io.gatecheck.admin.ui.signin;

import io.gatecheck.access.AccessRules;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How people sign in.
 *
 * @param issuer of the ID tokens; everything else about it is discovered at its {@code
 *     /.well-known/openid-configuration} when the first person signs in
 * @param audience that bearer tokens for the API must name; without one, none is accepted
 * @param address of this application as browsers see it; if empty, it is taken from the request
 */
public record OidcSettings(
        URI issuer,
        Client client,
        Claims claims,
        AccessRules rules,
        Optional<String> audience,
        Optional<URI> address,
        String contact) {

    /**
     * Gatecheck, as the issuer knows it.
     *
     * @param secret absent for a public client, which PKCE alone protects
     */
    public record Client(String id, Optional<String> secret, List<String> scopes) {

        public Client {
            scopes = List.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "client " + id; // the secret may not reach a log
        }
    }

    /**
     * Where the ID token says what.
     *
     * @param groups a claim with a text or a list of texts, which {@link AccessRules} name
     */
    public record Claims(String groups) {}
}
