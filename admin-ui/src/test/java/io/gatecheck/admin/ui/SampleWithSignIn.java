package io.gatecheck.admin.ui;

import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.ui.security.SignIn;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The sample organization behind a real sign-in. */
@Import(SampleOrganization.class)
public class SampleWithSignIn {

    static final String ACTOR = "/actor";

    @Bean
    AuthorizationServer authorizationServer() {
        return AuthorizationServer.start();
    }

    @Bean
    @Primary
    SignIn oidcSignIn(AuthorizationServer server) {
        return new SignInFromEnvironment(
                        environment(
                                Map.of(
                                        AdminEnvironment.ADMIN_URL,
                                        AuthorizationServer.GATECHECK,
                                        AdminEnvironment.OIDC_ISSUER,
                                        server.issuer(),
                                        AdminEnvironment.OIDC_CLIENT_ID,
                                        AuthorizationServer.CLIENT_ID,
                                        AdminEnvironment.OIDC_CLIENT_SECRET,
                                        AuthorizationServer.CLIENT_SECRET,
                                        AdminEnvironment.ACCESS,
                                        "gatecheck-admins=ADMIN; readers=VIEWER",
                                        AdminEnvironment.ACCESS_CONTACT,
                                        "grace@example.com")))
                .signIn();
    }

    /** Answers with what the audit log would write down of the request. */
    @Bean
    RouterFunction<ServerResponse> actor(CurrentPerson current) {
        return RouterFunctions.route()
                .GET(ACTOR, _ -> ServerResponse.ok().body(current.actor().toString()))
                .build();
    }

    static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        return environment;
    }
}
