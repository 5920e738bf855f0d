package io.gatecheck.admin.ui.security;

import io.gatecheck.admin.ui.session.SessionCookie;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/** How it is known who sends a request. */
public interface SignIn {

    /** Adds it to the chain of the pages. */
    void addToPages(HttpSecurity pages);

    /** Adds it to the chain of the API, in which there are no sessions. */
    void addToApi(HttpSecurity api);

    /** What a page answers somebody who is not known. */
    AuthenticationEntryPoint unknownOnPages();

    /** What the API answers somebody who is not known. */
    default AuthenticationEntryPoint unknownInApi() {
        return (_, response, _) -> ApiRefusal.UNKNOWN.write(response);
    }

    /** The cookie of the session. */
    default SessionCookie cookie() {
        return SessionCookie.HTTPS;
    }

    /** Whom somebody without a role can ask for one, as a part of a sentence. */
    default String contact() {
        return "the people who run Gatecheck";
    }

    /** Where a form sends the role that somebody wants to have; empty if nobody can choose. */
    default Optional<String> roleSwitch() {
        return Optional.empty();
    }
}
