package io.gatecheck.admin.ui.security;

import io.gatecheck.admin.ui.session.SessionText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page that somebody wanted to see before signing in, and sees afterwards. Only its path and
 * its parameters are kept, and no form is ever sent again.
 */
final class WantedPage implements RequestCache {

    private static final SessionText PATH = new SessionText("wanted-page");
    private static final int LONGEST = 2000;

    /** Keeps nothing that browsers would take for the address of another site. */
    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return;
        }
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (path.length() <= LONGEST) {
            SameSitePath.parse(path).ifPresent(page -> PATH.write(request, page.value()));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return PATH.read(request).map(SimpleSavedRequest::new).orElse(null);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        var _ = PATH.take(request);
    }
}
