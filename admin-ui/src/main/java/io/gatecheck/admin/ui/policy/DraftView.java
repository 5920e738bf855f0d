package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.Intervening;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The editor of a draft, ready to be shown.
 *
 * @param policy the policy that it is to change; empty for a new one
 * @param textarea the text, with the line end before it that browsers leave out
 * @param basedOn the number of the version on top of which it would be published
 * @param publish what the button to publish says
 * @param errors what is wrong with the form, apart from the document
 * @param effects what the policy does; empty if the document has errors
 * @param intervening what somebody else published since the draft was begun
 */
record DraftView(
        String id,
        String title,
        String lead,
        String policy,
        String textarea,
        int basedOn,
        String reason,
        String observeUntil,
        String publish,
        Moment saved,
        List<ErrorLine> errors,
        CheckView check,
        List<EffectRow> effects,
        Optional<InterveningView> intervening) {

    /**
     * @param title what happened
     * @param reason why, in the words of the other person; empty if none was given
     */
    record InterveningView(
            String title, String reason, List<DifferenceRow> theirs, List<DifferenceRow> yours) {

        static InterveningView of(Intervening intervening) {
            PolicyVersion inForce = intervening.inForce();
            return new InterveningView(
                    "Version "
                            + inForce.number()
                            + " was published by "
                            + inForce.publishedBy()
                            + " meanwhile",
                    inForce.reason(),
                    DifferenceRow.of(intervening.theirs()),
                    DifferenceRow.of(intervening.yours()));
        }
    }

    /** What was typed into the form, which is shown again as it was. */
    record Typed(String yaml, String reason, String observeUntil, List<ErrorLine> errors) {}

    /** Whether a field of the form is not valid. */
    public boolean isWrong(String field) {
        return errors.stream().anyMatch(error -> error.href().equals("#" + field));
    }

    static DraftView of(
            Draft draft,
            Typed typed,
            CheckView check,
            List<EffectRow> effects,
            Optional<Intervening> intervening,
            Instant now) {
        int basedOn =
                intervening.map(between -> between.inForce().number()).orElse(draft.basedOn());
        return new DraftView(
                draft.id().value(),
                draft.policy().map(policy -> "Edit " + policy).orElse("New policy"),
                draft.policy().isPresent()
                        ? "Based on version "
                                + draft.basedOn()
                                + ". Nothing changes until you publish."
                        : "It judges nothing until you publish it.",
                draft.policy().map(PolicyId::value).orElse(""),
                "\n" + typed.yaml(),
                basedOn,
                typed.reason(),
                typed.observeUntil(),
                intervening.isPresent() ? "Publish on top of version " + basedOn : "Publish",
                Moment.of(draft.updatedAt(), now),
                typed.errors(),
                check,
                effects,
                intervening.map(InterveningView::of));
    }
}
