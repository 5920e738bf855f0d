package io.gatecheck.admin.ui.security;

import io.gatecheck.access.Person;
import io.gatecheck.access.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Spring Security's view of a person, however they proved who they are. */
public final class SignedIn extends AbstractAuthenticationToken {

    /** Sees, makes and revokes API tokens. Administrators have it, and no API token has. */
    static final String MANAGE_TOKENS = "MANAGE_TOKENS";

    private final Person person;

    /** Somebody who signed in, or whose identity provider says who they are. */
    public SignedIn(Person person) {
        this(person, withTokens(person));
    }

    private SignedIn(Person person, Stream<String> authorities) {
        super(authorities.map(SimpleGrantedAuthority::new).toList());
        this.person = person;
        setAuthenticated(true);
    }

    /** A machine with an API token. */
    static SignedIn withApiToken(Person machine) {
        return new SignedIn(machine, roles(machine));
    }

    /** The person who sent the request that is being answered; empty if nobody knows them. */
    public static Optional<Person> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person)
                : Optional.empty();
    }

    private static Stream<String> withTokens(Person person) {
        return Stream.concat(
                roles(person), person.may(Role.ADMIN) ? Stream.of(MANAGE_TOKENS) : Stream.empty());
    }

    private static Stream<String> roles(Person person) {
        return Arrays.stream(Role.values()).filter(person::may).map(role -> "ROLE_" + role.name());
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return ""; // proven already
    }

    @Override
    public String getName() {
        return person.name();
    }
}
