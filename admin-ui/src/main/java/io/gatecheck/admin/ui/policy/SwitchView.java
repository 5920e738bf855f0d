package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.RolloutForm;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.ui.components.ErrorLine;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed into the form that switches a policy off and on.
 *
 * @param typed absent if nothing was typed yet
 * @param errors why it was not done
 */
record SwitchView(Optional<RolloutForm> typed, List<ErrorLine> errors) {

    static final SwitchView FRESH = new SwitchView(Optional.empty(), List.of());

    static SwitchView again(RolloutForm typed, List<ErrorLine> errors) {
        return new SwitchView(Optional.of(typed), errors);
    }

    static SwitchView wrong(RolloutForm typed, List<InvalidParameter> errors) {
        return again(
                typed,
                errors.stream()
                        .map(error ->
                                new ErrorLine("#" + id(error.parameter()), error.message(), ""))
                        .toList());
    }

    /** The id of a field; the restore form has one for its reason already. */
    static String id(String field) {
        return field.equals(RolloutForm.REASON) ? "switch-reason" : field;
    }

    /** Whether a field is not valid. */
    public boolean isWrong(String field) {
        return errors.stream().anyMatch(error -> error.href().equals("#" + id(field)));
    }

    public String reason() {
        return typed.map(RolloutForm::reason).orElse("");
    }
}
