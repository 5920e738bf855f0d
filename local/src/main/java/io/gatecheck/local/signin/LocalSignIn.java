package io.gatecheck.local.signin;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.ui.security.KnownPerson;
import io.gatecheck.admin.ui.session.SessionCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everybody who reaches this machine is the person who uses it, with the role that they chose; an
 * administrator before that. Each other role has a name of its own, so that one can answer what
 * another one requested.
 */
public final class LocalSignIn extends KnownPerson {

    /** The cookie with the name of the chosen role. */
    static final String COOKIE = "gatecheck-local-role";

    /**
     * @param name of the person
     */
    public LocalSignIn(String name) {
        super(request -> person(name, role(request)));
    }

    @Override
    public SessionCookie cookie() {
        return SessionCookie.LOOPBACK;
    }

    @Override
    public Optional<String> roleSwitch() {
        return Optional.of(RoleSwitch.PATH);
    }

    private static Person person(String user, Role role) {
        String name = role == Role.ADMIN ? user : user + "-" + role.name().toLowerCase(Locale.ROOT);
        return new Person(name, Set.of(role), Reach.ORGANIZATION);
    }

    private static Role role(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(word -> parse(word).stream())
                .findFirst()
                .orElse(Role.ADMIN);
    }

    static Optional<Role> parse(String word) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(word)).findFirst();
    }
}
