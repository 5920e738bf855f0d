package io.gatecheck.admin.ui;

import io.gatecheck.access.AccessRules;
import io.gatecheck.admin.ui.security.NobodyCanSignIn;
import io.gatecheck.admin.ui.security.SignIn;
import io.gatecheck.admin.ui.signin.OidcSettings;
import io.gatecheck.admin.ui.signin.OidcSignIn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
        AccessRules rules;
        try {
            rules = AccessRules.parse(environment.getRequiredProperty(AdminEnvironment.ACCESS));
        } catch (IllegalArgumentException e) {
            LOG.error("{}: {}", AdminEnvironment.ACCESS, e.getMessage(), e);
            return nobody(
                    "The setting "
                            + AdminEnvironment.ACCESS
                            + " is not valid, so nobody can sign in. The log has the details.");
        }
        return new OidcSignIn(settings(rules));
    }

    private OidcSettings settings(AccessRules rules) {
        String scopes = setting(AdminEnvironment.OIDC_SCOPES).orElse("openid profile email");
        return new OidcSettings(
                URI.create(environment.getRequiredProperty(AdminEnvironment.OIDC_ISSUER)),
                new OidcSettings.Client(
                        environment.getRequiredProperty(AdminEnvironment.OIDC_CLIENT_ID),
                        setting(AdminEnvironment.OIDC_CLIENT_SECRET),
                        List.of(scopes.strip().split("\\s+", -1))),
                new OidcSettings.Claims(
                        setting(AdminEnvironment.OIDC_ROLES_CLAIM).orElse("groups")),
                rules,
                setting(AdminEnvironment.OIDC_AUDIENCE),
                setting(AdminEnvironment.ADMIN_URL)
                        .map(url -> URI.create(url.replaceAll("/+$", ""))),
                setting(AdminEnvironment.ACCESS_CONTACT).orElse("the people who run Gatecheck"));
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(text -> !text.isBlank());
    }

    private static SignIn nobody(String sentence) {
        LOG.error("{}", sentence);
        return new NobodyCanSignIn(sentence);
    }
}
