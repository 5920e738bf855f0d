package io.gatecheck.admin.ui.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what nothing else handled, such as a page that could not be rendered, with the error
 * page; in Lambda no container would.
 */
@Component
class UnhandledErrorFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnhandledErrorFilter.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.error("The request for {} failed", request.getRequestURI(), e);
            if (response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
            request.getRequestDispatcher("/error").forward(request, response);
        }
    }
}
