package io.gatecheck.admin.ui.security;

import io.gatecheck.access.Person;
import io.gatecheck.access.TokenSecret;
import io.gatecheck.admin.token.AuthenticateToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets machines with an API token in. Other requests go on as if it were not there; behind it, the
 * secret is gone from the request.
 */
final class ApiTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AuthenticateToken tokens;

    ApiTokenFilter(AuthenticateToken tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> secret = secret(request);
        if (secret.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Person> machine = secret.flatMap(tokens::authenticate);
        if (machine.isEmpty()) {
            ApiRefusal.UNKNOWN.write(response);
            return;
        }
        SecurityContextHolder.setContext(
                new SecurityContextImpl(SignedIn.withApiToken(machine.get())));
        chain.doFilter(new WithoutSecret(request), response);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(token -> token.startsWith(TokenSecret.PREFIX));
    }

    private static final class WithoutSecret extends HttpServletRequestWrapper {

        WithoutSecret(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isSecret(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isSecret(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean isSecret(String name) {
            return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION);
        }
    }
}
