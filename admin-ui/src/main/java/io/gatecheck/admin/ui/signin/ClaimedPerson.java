package io.gatecheck.admin.ui.signin;

import io.gatecheck.access.ApiToken;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of a person.
 *
 * @param name the e-mail address unless the issuer says that it is not verified, else the preferred
 *     name, else the subject; never one by which API tokens are named
 */
record ClaimedPerson(String name, List<String> groups) {

    static ClaimedPerson of(Map<String, Object> claims, String groupsClaim) {
        boolean emailCounts = !Boolean.FALSE.equals(claims.get("email_verified"));
        String name =
                Stream.of(emailCounts ? "email" : "", "preferred_username", "sub")
                        .map(claims::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(text -> !text.isBlank() && !text.startsWith(ApiToken.HOLDER))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("A token has no subject"));
        return new ClaimedPerson(name, groups(claims.get(groupsClaim)));
    }

    private static List<String> groups(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(claim.toString());
        };
    }
}
