package io.gatecheck.admin.ui;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real OpenID Connect provider, on the loopback interface. */
public final class AuthorizationServer implements AutoCloseable {

    /** The public address of the application in the recorded events. */
    static final String GATECHECK = "https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com";

    static final String CLIENT_ID = "gatecheck";
    static final String CLIENT_SECRET = "a-secret-of-the-client";
    static final String PASSWORD = "correct horse";

    private static final Map<String, List<String>> GROUPS =
            Map.of(
                    "ada", List.of("gatecheck-admins", "everybody"),
                    "vera", List.of("readers"),
                    "eve", List.of("everybody"));

    private final ServletWebServerApplicationContext context;

    private AuthorizationServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @EnableAutoConfiguration(excludeName = "io.gatecheck.admin.ui.AdminComposition")
    static class Provider {

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    GROUPS.keySet().stream()
                            .map(name ->
                                    User.withUsername(name).password("{noop}" + PASSWORD).build())
                            .toList());
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys) {
            return new NimbusJwtEncoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                String name =
                        Objects.requireNonNull(token.<Authentication>getPrincipal()).getName();
                token.getClaims()
                        .claim("email", name + "@example.com")
                        .claim("groups", GROUPS.getOrDefault(name, List.of()));
            };
        }
    }

    static AuthorizationServer start() {
        SpringApplication application = new SpringApplication(Provider.class);
        String client = "spring.security.oauth2.authorizationserver.client.gatecheck";
        application.setDefaultProperties(
                Map.ofEntries(
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("server.port", "0"),
                        Map.entry("server.servlet.session.tracking-modes", "cookie"),
                        Map.entry(client + ".registration.client-id", CLIENT_ID),
                        Map.entry(client + ".registration.client-secret", "{noop}" + CLIENT_SECRET),
                        Map.entry(
                                client + ".registration.client-authentication-methods",
                                "client_secret_basic"),
                        Map.entry(
                                client + ".registration.authorization-grant-types",
                                "authorization_code"),
                        Map.entry(
                                client + ".registration.redirect-uris",
                                GATECHECK + "/login/oauth2/code/oidc"),
                        Map.entry(
                                client + ".registration.post-logout-redirect-uris",
                                GATECHECK + "/signed-out"),
                        Map.entry(client + ".registration.scopes", "openid,profile,email"),
                        Map.entry(client + ".require-proof-key", "true")));
        return new AuthorizationServer(
                (ServletWebServerApplicationContext) application.run("--spring.config.location="));
    }

    String issuer() {
        return "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** An access token, signed by the key that the server publishes. */
    String accessToken(JwtClaimsSet claims) {
        return context.getBean(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
