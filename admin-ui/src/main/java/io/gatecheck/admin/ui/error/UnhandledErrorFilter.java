package io.gatecheck.admin.ui.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what nothing else handled, such as a page that could not be rendered or a request that
 * was refused at the door, with the error page; in Lambda no container would. It stands in front of
 * every other filter that can fail.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UnhandledErrorFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnhandledErrorFilter.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SentError sent = new SentError(response);
        try {
            chain.doFilter(request, sent);
        } catch (ServletException | RuntimeException e) {
            LOG.error("The request for {} failed", request.getRequestURI(), e);
            if (response.isCommitted()) {
                throw e;
            }
            sent.status = OptionalInt.of(500);
        }
        if (sent.status.isPresent() && !response.isCommitted()) {
            response.resetBuffer();
            response.setStatus(sent.status.getAsInt());
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, sent.status.getAsInt());
            request.getRequestDispatcher("/error").forward(request, response);
        }
    }

    /** Keeps an error from the container, which would answer it without a page. */
    private static final class SentError extends HttpServletResponseWrapper {

        private OptionalInt status = OptionalInt.empty();

        SentError(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int code) {
            status = OptionalInt.of(code);
        }

        @Override
        public void sendError(int code, String message) {
            status = OptionalInt.of(code);
        }
    }
}
