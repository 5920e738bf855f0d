package io.gatecheck.admin.exemption;

import io.gatecheck.admin.request.EnumParser;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.ParameterReader;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.QueryParameters;
import io.gatecheck.policy.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A request for an exemption as it was typed, so that a form can show it again. */
public record ExemptionForm(QueryParameters typed) {

    public static final String VIOLATION = "violation";
    public static final String WIDTH = "width";
    public static final String REASON = "reason";
    public static final String TICKET = "ticket";
    public static final String OWNER = "owner";
    public static final String UNTIL = "until";

    /** Long enough for every reason, short enough for every list. */
    private static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_NAME = 200;

    private static final List<String> NAMES =
            List.of(VIOLATION, WIDTH, REASON, TICKET, OWNER, UNTIL);

    /** The form that was sent; parameters of other names are left out. */
    public static ExemptionForm of(Map<String, List<String>> parameters) {
        return new ExemptionForm(QueryParameters.of(parameters, NAMES));
    }

    /** A field as it was typed; empty if it was left out. */
    public String typed(String name) {
        return typed.find(name).orElse("");
    }

    /** What came of reading a form. */
    sealed interface Read {

        record Valid(
                ExemptionWidth width,
                String reason,
                Optional<String> ticket,
                String owner,
                Instant until)
                implements Read {}

        record Invalid(List<InvalidParameter> errors) implements Read {}
    }

    /**
     * Reads every field, so that all errors are reported at once.
     *
     * @param severity of the policy, which decides how long an exemption may last
     */
    Read read(Severity severity, Instant now) {
        ParameterReader reader = new ParameterReader(typed);
        List<InvalidParameter> missing = new ArrayList<>();
        Optional<ExemptionWidth> width =
                reader.read(WIDTH, EnumParser.of(ExemptionWidth.class, "width"));
        Optional<String> reason = reader.read(REASON, atMost(LONGEST_REASON, "reason"));
        Optional<String> ticket = reader.read(TICKET, atMost(LONGEST_NAME, "ticket"));
        Optional<String> owner = reader.read(OWNER, atMost(LONGEST_NAME, "owner"));
        Optional<Instant> until = reader.read(UNTIL, text -> day(text, severity, now));
        require(REASON, "Enter why the exemption is needed.", missing);
        require(OWNER, "Enter who sees to it that it is no longer needed when it ends.", missing);
        require(UNTIL, "Choose the last day on which it holds.", missing);
        missing.addAll(reader.errors());
        return missing.isEmpty()
                ? new Read.Valid(
                        width.orElse(ExemptionWidth.VIOLATION),
                        reason.orElseThrow(),
                        ticket,
                        owner.orElseThrow(),
                        until.orElseThrow())
                : new Read.Invalid(missing);
    }

    private void require(String name, String message, List<InvalidParameter> missing) {
        if (typed.find(name).isEmpty()) {
            missing.add(new InvalidParameter(name, message));
        }
    }

    private static Function<String, Parsed<String>> atMost(int length, String what) {
        return text ->
                text.length() <= length
                        ? new Parsed.Valid<>(text)
                        : new Parsed.Invalid<>(
                                "The "
                                        + what
                                        + " has "
                                        + text.length()
                                        + " characters. Use at most "
                                        + length
                                        + ".");
    }

    private static Parsed<Instant> day(String text, Severity severity, Instant now) {
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate first = ExemptionDays.first(now);
            LocalDate last = ExemptionDays.last(severity, now);
            return day.isBefore(first) || day.isAfter(last)
                    ? new Parsed.Invalid<>(
                            "%s is not a possible last day. Choose a day from %s to %s."
                                    .formatted(day, first, last))
                    : new Parsed.Valid<>(ExemptionDays.end(day));
        } catch (DateTimeParseException notADate) {
            return new Parsed.Invalid<>(
                    "'" + text + "' is not a valid date. Write it as in 2026-05-31.");
        }
    }
}
