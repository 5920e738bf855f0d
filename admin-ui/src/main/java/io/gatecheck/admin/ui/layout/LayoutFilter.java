package io.gatecheck.admin.ui.layout;

import io.gatecheck.access.Person;
import io.gatecheck.admin.ui.security.SignIn;
import io.gatecheck.admin.ui.security.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the layout of the page into the request. A filter, because error pages have a layout too,
 * even if no controller was found.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LayoutFilter extends OncePerRequestFilter {

    private final Stylesheet stylesheet;
    private final List<NavigationEntry> entries;
    private final SignIn signIn;

    LayoutFilter(Stylesheet stylesheet, ObjectProvider<NavigationEntry> entries, SignIn signIn) {
        this.stylesheet = stylesheet;
        this.signIn = signIn;
        this.entries = entries.orderedStream().toList();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        String address =
                Optional.ofNullable(request.getQueryString())
                        .map(query -> path + "?" + query)
                        .orElse(path);
        request.setAttribute(
                "layout",
                Layout.of(
                        stylesheet,
                        path,
                        address,
                        Theme.of(request),
                        this::visibleEntries,
                        this::person));
        chain.doFilter(request, response);
    }

    private List<NavigationEntry> visibleEntries() {
        Optional<Person> person = SignedIn.current();
        return entries.stream().filter(entry -> entry.isFor(person)).toList();
    }

    private List<PersonRow> person() {
        return SignedIn.current().map(person -> PersonRow.of(person, signIn)).stream().toList();
    }
}
