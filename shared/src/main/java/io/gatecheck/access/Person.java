package io.gatecheck.access;

import java.util.Set;

/**
 * Somebody, or a machine with an API token, who uses the admin application.
 *
 * @param name by which versions, exemptions and the audit log name them, such as an e-mail address
 */
public record Person(String name, Set<Role> roles, Reach reach) {

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a person must not be blank");
        }
        roles = Set.copyOf(roles);
    }

    /** Whether the person may do what this role allows. */
    public boolean may(Role role) {
        return role.isIn(roles);
    }
}
