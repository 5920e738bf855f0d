package io.gatecheck.admin.ui.security;

import io.gatecheck.access.Person;
import io.gatecheck.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Spring Security's view of a person, however they proved who they are. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final Person person;

    public SignedIn(Person person) {
        super(authorities(person));
        this.person = person;
        setAuthenticated(true);
    }

    /** The person who sent the request that is being answered; empty if nobody knows them. */
    public static Optional<Person> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person)
                : Optional.empty();
    }

    private static List<GrantedAuthority> authorities(Person person) {
        return Arrays.stream(Role.values())
                .filter(person::may)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
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
