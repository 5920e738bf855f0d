package io.gatecheck.admin.ui.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** A refused request for a page, which becomes an error page. */
public record PageRefusal(HttpStatus status, String sentence) {

    private static final String SENTENCE = PageRefusal.class.getName();

    /** Answers with it, at once: later, it would no longer be known who sent the request. */
    public void send(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(SENTENCE, sentence);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        response.setStatus(status.value());
        request.getRequestDispatcher("/error").forward(request, response);
    }

    /** Why a request was refused, in a sentence for the person who sent it. */
    public static Optional<String> sentence(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(SENTENCE));
    }
}
