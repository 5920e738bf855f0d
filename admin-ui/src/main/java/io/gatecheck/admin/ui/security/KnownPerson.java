package io.gatecheck.admin.ui.security;

import io.gatecheck.access.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes somebody's word for who they are, unless they sent an API token. Only for places that
 * strangers cannot reach.
 */
public class KnownPerson implements SignIn {

    private final Function<HttpServletRequest, Person> person;

    /**
     * @param person who sends this request
     */
    public KnownPerson(Function<HttpServletRequest, Person> person) {
        this.person = person;
    }

    @Override
    public void addToPages(HttpSecurity pages) {
        pages.addFilterBefore(new SignInFilter(person), AnonymousAuthenticationFilter.class);
    }

    @Override
    public void addToApi(HttpSecurity api) {
        api.addFilterBefore(new SignInFilter(person), AnonymousAuthenticationFilter.class);
    }

    @Override
    public AuthenticationEntryPoint unknownOnPages() {
        return (request, response, _) ->
                new PageRefusal(HttpStatus.FORBIDDEN, "").send(request, response);
    }

    private static final class SignInFilter extends OncePerRequestFilter {

        private final Function<HttpServletRequest, Person> person;

        SignInFilter(Function<HttpServletRequest, Person> person) {
            this.person = person;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (SignedIn.current().isEmpty()) {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(new SignedIn(person.apply(request))));
            }
            chain.doFilter(request, response);
        }
    }
}
