package io.gatecheck.admin.ui.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lays the frame of the page into the request. A filter, because error pages have a frame too, even
 * where no controller was found.
 */
@Component
class FrameFilter extends OncePerRequestFilter {

    private final List<NavigationEntry> entries;

    FrameFilter(ObjectProvider<NavigationEntry> entries) {
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
        request.setAttribute("frame", Frame.of(path, address, Theme.of(request), entries));
        chain.doFilter(request, response);
    }
}
