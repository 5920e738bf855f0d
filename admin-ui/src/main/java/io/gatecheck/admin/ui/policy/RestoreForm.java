package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.DraftCheck;
import io.gatecheck.admin.policy.Intervening;
import io.gatecheck.admin.ui.components.ErrorLine;
import java.util.List;

/**
 * The form by which a version is restored.
 *
 * @param reason as typed
 * @param wrong whether the reason is not valid
 * @param errors why it was not restored
 */
record RestoreForm(String reason, boolean wrong, List<ErrorLine> errors) {

    static final RestoreForm FRESH = new RestoreForm("", false, List.of());

    static RestoreForm wrong(String reason, String message) {
        return new RestoreForm(reason, true, List.of(new ErrorLine("#reason", message, "")));
    }

    static RestoreForm conflict(String reason, Intervening between) {
        return new RestoreForm(
                reason,
                false,
                List.of(
                        new ErrorLine(
                                "#versions",
                                "Version "
                                        + between.inForce().number()
                                        + " was published meanwhile",
                                "Look at it, and restore again if you still want to.")));
    }

    static RestoreForm refused(String reason, DraftCheck check) {
        return new RestoreForm(reason, false, whatIsWrong(check));
    }

    /** What keeps a document from being published. */
    static List<ErrorLine> whatIsWrong(DraftCheck check) {
        return check.problems().isEmpty()
                ? check.failed().stream()
                        .map(failed ->
                                new ErrorLine(
                                        "#L" + failed.test().at().line(),
                                        failed.test().name(),
                                        failed.difference()))
                        .toList()
                : check.problems().stream().map(ProblemLine::of).toList();
    }
}
