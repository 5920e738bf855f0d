package io.gatecheck.admin.ui.error;

import io.gatecheck.admin.request.Forbidden;
import io.gatecheck.admin.request.InvalidRequest;
import io.gatecheck.admin.request.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failed request for a page with a page. Requests to the API are left to the API. In
 * Lambda there is no container that would ask for an error page, so that nothing may pass by here.
 */
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception e) {
        if (request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        return switch (e) {
            case NotFound absent -> page(HttpStatus.NOT_FOUND, sentence(absent));
            case Forbidden forbidden -> page(HttpStatus.FORBIDDEN, sentence(forbidden));
            case InvalidRequest invalid -> page(HttpStatus.BAD_REQUEST, sentence(invalid));
            case ErrorResponse other -> page(other.getStatusCode(), "");
            default -> {
                LOG.error("The page {} failed", request.getRequestURI(), e);
                yield page(HttpStatus.INTERNAL_SERVER_ERROR, "");
            }
        };
    }

    private static String sentence(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }

    private static ModelAndView page(HttpStatusCode status, String sentence) {
        ModelAndView page =
                new ModelAndView("error/error", "error", ErrorView.of(status, sentence));
        page.setStatus(status);
        return page;
    }
}
