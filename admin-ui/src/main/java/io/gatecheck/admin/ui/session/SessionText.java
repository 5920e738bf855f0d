package io.gatecheck.admin.ui.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** One text in the session of a browser, by its name. */
public record SessionText(String name) {

    /** The text; does not start a session. */
    public Optional<String> read(HttpServletRequest request) {
        return session(request).map(session -> (String) session.getAttribute(name));
    }

    /** Replaces the text, in a new session if there is none. */
    public void write(HttpServletRequest request, String text) {
        request.getSession().setAttribute(name, text);
    }

    /** Removes the text and answers with it. */
    public Optional<String> take(HttpServletRequest request) {
        Optional<String> text = read(request);
        session(request).ifPresent(session -> session.removeAttribute(name));
        return text;
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false));
    }
}
