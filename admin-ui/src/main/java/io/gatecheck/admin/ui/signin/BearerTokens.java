package io.gatecheck.admin.ui.signin;

import io.gatecheck.admin.ui.security.SignedIn;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Access tokens of the issuer, for machines that use the API. They must be meant for Gatecheck: an
 * issuer signs tokens for many applications.
 */
record BearerTokens(OidcSettings settings, String audience) {

    JwtDecoder decoder() {
        return new SupplierJwtDecoder(this::discover);
    }

    private JwtDecoder discover() {
        String issuer = settings.issuer().toString();
        NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(issuer),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD,
                                audiences -> audiences != null && audiences.contains(audience))));
        return decoder;
    }

    SignedIn signedIn(Jwt token) {
        ClaimedPerson claimed = ClaimedPerson.of(token.getClaims(), settings.claims().groups());
        return new SignedIn(settings.rules().person(claimed.name(), claimed.groups()));
    }
}
