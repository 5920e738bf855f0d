package io.gatecheck.admin.ui.signin;

import io.gatecheck.access.AccessRules;
import io.gatecheck.access.Person;
import io.gatecheck.admin.ui.security.SignedIn;
import io.gatecheck.admin.ui.session.SessionText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Remembers in the session who signed in, by name and groups. The rules give the roles at every
 * request, so that a rule that is taken away is gone at once.
 */
final class SessionPeople implements SecurityContextRepository {

    /** The ID token, with which the issuer is told who signs out. */
    static final SessionText ID_TOKEN = new SessionText("id-token");

    private static final SessionText NAME = new SessionText("name");
    private static final SessionText GROUPS = new SessionText("groups");

    private final OidcSettings settings;

    SessionPeople(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        return person(request)
                .map(person -> new SecurityContextImpl(new SignedIn(person)))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<Person> person(HttpServletRequest request) {
        List<String> groups =
                GROUPS.read(request).map(String::lines).stream().flatMap(lines -> lines).toList();
        return NAME.read(request).map(name -> settings.rules().person(name, groups));
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof OidcUser user) {
            ClaimedPerson claimed = ClaimedPerson.of(user.getClaims(), settings.claims().groups());
            NAME.write(request, claimed.name());
            GROUPS.write(request, named(claimed.groups()));
            ID_TOKEN.write(request, user.getIdToken().getTokenValue());
        }
    }

    /** The groups that matter, a line each: some people are in hundreds. */
    private String named(List<String> groups) {
        return settings.rules().rules().stream()
                .map(AccessRules.Rule::group)
                .filter(groups::contains)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return NAME.read(request).isPresent();
    }
}
