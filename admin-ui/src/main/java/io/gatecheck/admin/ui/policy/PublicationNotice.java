package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.PublicationResult;
import io.gatecheck.admin.policy.Rejudged;
import io.gatecheck.admin.ui.session.SessionText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/** What came of a publication, said once on the page of the version. */
final class PublicationNotice {

    private static final SessionText TEXT = new SessionText("gatecheck.publication");

    private PublicationNotice() {}

    /** Leads to the page of the version, which says what came of its publication. */
    static ModelAndView after(PublicationResult.InForce inForce, HttpServletRequest request) {
        String page =
                "/policies/" + inForce.version().id() + "/versions/" + inForce.version().number();
        if (inForce.changed()) {
            TEXT.write(request, page + " " + words(inForce));
        }
        return SeeOther.to(page);
    }

    /** What is to be said on this page; empty if it was said, or is about another one. */
    static Optional<String> take(HttpServletRequest request) {
        String prefix = request.getRequestURI() + " ";
        return TEXT.read(request)
                .filter(text -> text.startsWith(prefix))
                .flatMap(_ -> TEXT.take(request))
                .map(text -> text.substring(prefix.length()));
    }

    static String words(PublicationResult.InForce inForce) {
        return ("Version "
                        + inForce.version().number()
                        + " was published. Evaluators use it within 10 seconds. "
                        + words(inForce.rejudged()))
                .strip();
    }

    private static String words(Rejudged rejudged) {
        if (!rejudged.done()) {
            return "Its violations could not be judged anew at once; each will be with its next task.";
        }
        List<String> parts = new ArrayList<>();
        add(parts, rejudged.closed(), "violation was closed", "violations were closed");
        add(parts, rejudged.reopened(), "was opened again", "were opened again");
        add(
                parts,
                rejudged.undecided(),
                "could not be judged anew and stays as it is",
                "could not be judged anew and stay as they are");
        return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, int count, String one, String more) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : more));
        }
    }
}
