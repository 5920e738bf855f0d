package io.gatecheck.admin.ui.layout;

import io.gatecheck.access.Person;
import io.gatecheck.access.Role;
import io.gatecheck.admin.ui.security.SignIn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Who reads the page.
 *
 * @param roles in words, for people
 * @param roleSwitch where the form with the choices is sent; empty if there is none, and the person
 *     can sign out instead
 */
record PersonRow(String name, String roles, String roleSwitch, List<RoleRow> choices) {

    /** A role that the person can choose. */
    record RoleRow(String word, String label, boolean chosen) {}

    static PersonRow of(Person person, SignIn signIn) {
        return new PersonRow(
                person.name(),
                person.roles().stream()
                        .sorted()
                        .map(PersonRow::label)
                        .collect(Collectors.joining(", ")),
                signIn.roleSwitch().orElse(""),
                signIn.roleSwitch().stream()
                        .flatMap(_ -> Arrays.stream(Role.values()))
                        .map(role ->
                                new RoleRow(
                                        role.name(), label(role), person.roles().contains(role)))
                        .toList());
    }

    private static String label(Role role) {
        String word = role.name().toLowerCase(Locale.ROOT);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
