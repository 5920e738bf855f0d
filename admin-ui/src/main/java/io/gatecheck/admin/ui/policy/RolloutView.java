package io.gatecheck.admin.ui.policy;

import io.gatecheck.policy.Action;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.Rollout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * How far a policy is switched on, and the form that changes it.
 *
 * @param words of it, such as {@code Observing until 2027-01-31}
 * @param note what follows from that; empty if the policy simply is in force
 * @param due whether somebody should decide what becomes of it
 * @param states the choices
 * @param until the day that the form proposes
 */
record RolloutView(
        String words,
        String note,
        boolean due,
        List<StateRow> states,
        String until,
        String first,
        String last) {

    private static final int PROPOSED_DAYS = 14;

    static RolloutView of(PolicyDocument document, SwitchView typed, Instant now) {
        Rollout rollout = document.rollout();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String state = typed.typed().map(form -> form.state()).orElse(state(rollout));
        String action = document.action().name().toLowerCase(Locale.ROOT);
        return new RolloutView(
                words(rollout, today),
                note(rollout, today, action),
                rollout.isDue(today),
                List.of(
                        new StateRow("on", "On", onHint(document.action()), state.equals("on")),
                        new StateRow(
                                "observe",
                                "Observing",
                                "Violations are recorded, and nobody is alerted",
                                state.equals("observe")),
                        new StateRow(
                                "off",
                                "Off",
                                "No task is judged, and its violations are closed",
                                state.equals("off"))),
                typed.typed()
                        .map(form -> form.observeUntil())
                        .orElse(
                                rollout.observeUntil()
                                        .filter(day -> day.isAfter(today))
                                        .orElse(today.plusDays(PROPOSED_DAYS))
                                        .toString()),
                today.plusDays(1).toString(),
                today.plusDays(366).toString());
    }

    private static String state(Rollout rollout) {
        if (!rollout.enabled()) {
            return "off";
        }
        return rollout.observes() ? "observe" : "on";
    }

    /** One of the states that can be chosen. */
    record StateRow(String value, String label, String hint, boolean selected) {}

    private static String onHint(Action action) {
        return action.tells()
                ? "Violations are recorded, and alerts are sent"
                : "Violations are recorded; its action is audit";
    }

    /** How far a policy is switched on; empty if it simply is. */
    static String words(Rollout rollout, LocalDate today) {
        if (!rollout.enabled()) {
            return "Switched off";
        }
        return rollout.observeUntil()
                .map(day ->
                        rollout.isDue(today)
                                ? "Observed until " + day + ": decide what becomes of it"
                                : "Observing until " + day)
                .orElse("");
    }

    private static String note(Rollout rollout, LocalDate today, String action) {
        if (!rollout.enabled()) {
            return "This policy is switched off and judges no tasks.";
        }
        if (rollout.isDue(today)) {
            return "This policy was to be observed until %s. It still only records violations: switch it on to %s, observe it longer, or switch it off."
                    .formatted(rollout.observeUntil().orElseThrow(), action);
        }
        return rollout.observeUntil()
                .map(day ->
                        "This policy observes until %s: it records violations, and nobody is alerted. Nothing changes by itself on that day."
                                .formatted(day))
                .orElse("");
    }
}
