package io.gatecheck.admin.ui.security;

import io.gatecheck.access.Person;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says why somebody may not do something, and who can help. */
final class PageDenials implements AccessDeniedHandler {

    private final String contact;

    PageDenials(String contact) {
        this.contact = contact;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        new PageRefusal(HttpStatus.FORBIDDEN, sentence(denied)).send(request, response);
    }

    private String sentence(AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return "The form was too old, and nothing was changed. Go back, copy what you typed,"
                    + " reload the page and send it again.";
        }
        Optional<Person> person = SignedIn.current();
        if (person.isPresent() && person.get().roles().isEmpty()) {
            return "You are signed in as %s, but none of your groups has a role in Gatecheck. Ask %s."
                    .formatted(person.get().name(), contact);
        }
        return "None of your roles permits this. Ask " + contact + " for another one.";
    }
}
