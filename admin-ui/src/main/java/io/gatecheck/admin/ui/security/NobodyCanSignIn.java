package io.gatecheck.admin.ui.security;

import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Lets nobody in, because sign-in is not set up.
 *
 * @param sentence which setting has to change; shown to everybody
 */
public record NobodyCanSignIn(String sentence) implements SignIn {

    @Override
    public void addToPages(HttpSecurity pages) {
        // There is no way in.
    }

    @Override
    public void addToApi(HttpSecurity api) {
        // There is no way in.
    }

    @Override
    public AuthenticationEntryPoint unknownOnPages() {
        return (request, response, _) ->
                new PageRefusal(HttpStatus.SERVICE_UNAVAILABLE, sentence).send(request, response);
    }

    @Override
    public AuthenticationEntryPoint unknownInApi() {
        return (_, response, _) ->
                new ApiRefusal(HttpStatus.SERVICE_UNAVAILABLE, sentence).write(response);
    }
}
