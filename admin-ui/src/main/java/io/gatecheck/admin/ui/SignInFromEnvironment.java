package io.gatecheck.admin.ui;

import io.gatecheck.access.AccessRules;
import io.gatecheck.admin.ui.security.NobodyCanSignIn;
import io.gatecheck.admin.ui.security.SignIn;
import io.gatecheck.admin.ui.signin.OidcSettings;
import io.gatecheck.admin.ui.signin.OidcSignIn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Sign-in as the settings say. If they are incomplete, nobody gets in, and every page names the
 * setting: an application that did not start would say nothing at all in Lambda.
 */
final class SignInFromEnvironment {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFromEnvironment.class);

    private final Environment environment;

    SignInFromEnvironment(Environment environment) {
        this.environment = environment;
    }

    SignIn signIn() {
        for (String required :
                List.of(
                        AdminEnvironment.OIDC_ISSUER,
                        AdminEnvironment.OIDC_CLIENT_ID,
                        AdminEnvironment.ACCESS)) {
            if (setting(required).isEmpty()) {
                return nobody("The setting " + required + " is missing, so nobody can sign in.");
            }
        }
        try {
            return new OidcSignIn(settings());
        } catch (InvalidSetting e) {
            LOG.error("{}: {}", e.name, e.getMessage(), e);
            return nobody(
                    "The setting "
                            + e.name
                            + " is not valid, so nobody can sign in. The log has the details.");
        }
    }

    private OidcSettings settings() {
        String scopes = setting(AdminEnvironment.OIDC_SCOPES).orElse("openid profile email");
        return new OidcSettings(
                read(AdminEnvironment.OIDC_ISSUER, SignInFromEnvironment::url).orElseThrow(),
                new OidcSettings.Client(
                        environment.getRequiredProperty(AdminEnvironment.OIDC_CLIENT_ID),
                        setting(AdminEnvironment.OIDC_CLIENT_SECRET),
                        List.of(scopes.strip().split("\\s+", -1))),
                new OidcSettings.Claims(
                        setting(AdminEnvironment.OIDC_ROLES_CLAIM).orElse("groups")),
                read(AdminEnvironment.ACCESS, AccessRules::parse).orElseThrow(),
                setting(AdminEnvironment.OIDC_AUDIENCE),
                read(AdminEnvironment.ADMIN_URL, SignInFromEnvironment::url),
                setting(AdminEnvironment.ACCESS_CONTACT).orElse("the people who run Gatecheck"));
    }

    private <T> Optional<T> read(String name, Function<String, T> parser) {
        try {
            return setting(name).map(parser);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(name, e);
        }
    }

    private static URI url(String text) {
        URI url = URI.create(text.strip().replaceAll("/+$", ""));
        if (url.getHost() == null || !String.valueOf(url.getScheme()).startsWith("http")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a URL such as https://login.example.com");
        }
        return url;
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(text -> !text.isBlank());
    }

    private static SignIn nobody(String sentence) {
        LOG.error("{}", sentence);
        return new NobodyCanSignIn(sentence);
    }

    /** A setting has a text that does not have its form. */
    private static final class InvalidSetting extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String name;

        InvalidSetting(String name, IllegalArgumentException cause) {
            super(cause.getMessage(), cause);
            this.name = name;
        }
    }
}
