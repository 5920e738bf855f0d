package io.gatecheck.admin.policy;

import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.ReasonParser;
import io.gatecheck.policy.Rollout;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * How far somebody wants a policy to be switched on, as it was typed.
 *
 * @param state {@code on}, {@code observe} or {@code off}
 * @param observeUntil a day, for {@code observe}
 */
public record RolloutForm(String state, String observeUntil, String reason) {

    public static final String STATE = "state";
    public static final String OBSERVE_UNTIL = "observeUntil";
    public static final String REASON = "reason";

    /** The longest that a policy may only observe, from today. */
    private static final int MOST_DAYS = 366;

    /** What was read. */
    public sealed interface Read {

        /** A change that can be made. */
        record Change(Rollout wanted, String reason) implements Read {}

        /** What is wrong with each field. */
        record Wrong(List<InvalidParameter> errors) implements Read {}
    }

    /** Reads it. */
    public Read read(LocalDate today) {
        Parsed<Rollout> wanted = wanted(today);
        Parsed<String> why = ReasonParser.parse(reason);
        if (wanted instanceof Parsed.Valid<Rollout>(var rollout)
                && why instanceof Parsed.Valid<String>(var text)) {
            return new Read.Change(rollout, text);
        }
        return new Read.Wrong(
                List.of(
                                error(state.equals("observe") ? OBSERVE_UNTIL : STATE, wanted),
                                error(REASON, why))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Parsed<Rollout> wanted(LocalDate today) {
        return switch (state) {
            case "on" -> new Parsed.Valid<>(Rollout.IN_FORCE);
            case "off" -> new Parsed.Valid<>(Rollout.OFF);
            case "observe" -> observing(observeUntil, today);
            default -> new Parsed.Invalid<>("Choose on, observe or off.");
        };
    }

    /** Reads the day until which a policy observes. */
    public static Parsed<Rollout> observing(String typed, LocalDate today) {
        LocalDate last = today.plusDays(MOST_DAYS);
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isAfter(today) && !day.isAfter(last)) {
                return new Parsed.Valid<>(Rollout.observing(day));
            }
        } catch (DateTimeParseException e) {
            // The same message says what a day looks like.
        }
        return new Parsed.Invalid<>(
                "Choose a day from %s to %s.".formatted(today.plusDays(1), last));
    }

    private static Optional<InvalidParameter> error(String field, Parsed<?> parsed) {
        return parsed instanceof Parsed.Invalid<?>(var message)
                ? Optional.of(new InvalidParameter(field, message))
                : Optional.empty();
    }
}
