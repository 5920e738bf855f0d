package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.security.NobodyCanSignIn;
import io.gatecheck.admin.ui.security.SignIn;
import io.gatecheck.admin.ui.signin.OidcSignIn;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInFromEnvironmentTest {

    private static final Map<String, Object> COMPLETE =
            Map.of(
                    AdminEnvironment.OIDC_ISSUER, "https://issuer.example.com",
                    AdminEnvironment.OIDC_CLIENT_ID, "gatecheck",
                    AdminEnvironment.ACCESS, "gatecheck-admins=ADMIN");

    @Test
    void theIssuerIsNotAskedAtTheStart() {
        assertThat(signIn(COMPLETE)).isInstanceOf(OidcSignIn.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                AdminEnvironment.OIDC_ISSUER,
                AdminEnvironment.OIDC_CLIENT_ID,
                AdminEnvironment.ACCESS
            })
    void withoutARequiredSettingNobodyGetsIn(String missing) {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put(missing, " ");

        assertThat(signIn(settings))
                .isEqualTo(
                        new NobodyCanSignIn(
                                "The setting " + missing + " is missing, so nobody can sign in."));
    }

    @ParameterizedTest
    @CsvSource({
        AdminEnvironment.ACCESS + ", secret-group=EDTOR",
        AdminEnvironment.OIDC_ISSUER + ", https://issuer example com",
        AdminEnvironment.OIDC_ISSUER + ", issuer.example.com",
        AdminEnvironment.OIDC_ISSUER + ", file:///etc/issuer",
        AdminEnvironment.ADMIN_URL + ", https://gate example com",
        AdminEnvironment.ADMIN_URL + ", gate.example.com"
    })
    void withASettingThatCannotBeReadNobodyGetsIn(String name, String text) {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put(name, text);

        assertThat(signIn(settings))
                .isEqualTo(
                        new NobodyCanSignIn(
                                "The setting "
                                        + name
                                        + " is not valid, so nobody can sign in. The log has the"
                                        + " details."));
    }

    private static SignIn signIn(Map<String, Object> settings) {
        return new SignInFromEnvironment(SampleWithSignIn.environment(settings)).signIn();
    }
}
