package io.gatecheck.admin.ui.token;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gatecheck.access.Role;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.token.TokenForm;
import io.gatecheck.admin.ui.components.ErrorLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The form of a new token, ready to be shown: what was typed, and what is wrong.
 *
 * @param wrong the names of the fields that are not valid
 */
record TokenFormView(
        String name,
        String purpose,
        List<Choice> roles,
        String reach,
        String expiresInDays,
        List<ErrorLine> errors,
        Set<String> wrong) {

    record Choice(String value, String label, boolean selected) {}

    /** What most tokens have, and a good time for them to be replaced. */
    static TokenFormView blank() {
        return new TokenFormView("", "", roles("viewer"), "", "90", List.of(), Set.of());
    }

    static TokenFormView of(TokenForm form, List<InvalidParameter> errors) {
        return new TokenFormView(
                typed(form, TokenForm.NAME),
                typed(form, TokenForm.PURPOSE),
                roles(typed(form, TokenForm.ROLE)),
                typed(form, TokenForm.REACH),
                typed(form, TokenForm.DAYS),
                errors.stream()
                        .map(error ->
                                new ErrorLine("#token-" + error.parameter(), error.message(), ""))
                        .toList(),
                errors.stream().map(InvalidParameter::parameter).collect(toUnmodifiableSet()));
    }

    /** How long tokens usually live. */
    public List<Choice> days() {
        return List.of(
                new Choice("30", "30 days", false),
                new Choice("90", "90 days", false),
                new Choice("365", "365 days, the longest time", false));
    }

    /** Whether this field is not valid. */
    public boolean isWrong(String field) {
        return wrong.contains(field);
    }

    private static String typed(TokenForm form, String field) {
        return form.typed().find(field).orElse("");
    }

    private static List<Choice> roles(String chosen) {
        return Arrays.stream(Role.values())
                .map(role ->
                        new Choice(
                                role.name().toLowerCase(Locale.ROOT),
                                TokenRow.word(role),
                                role.name().equalsIgnoreCase(chosen)))
                .toList();
    }
}
