package io.gatecheck.admin.token;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.access.TokenName;
import io.gatecheck.admin.request.EnumParser;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.ParameterReader;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.QueryParameters;
import io.gatecheck.policy.ScopeTarget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What was typed by somebody who wants a new token. */
public record TokenForm(QueryParameters typed) {

    public static final String NAME = "name";
    public static final String ROLE = "role";
    public static final String REACH = "reach";
    public static final String DAYS = "expiresInDays";
    public static final String PURPOSE = "purpose";

    private static final List<String> FIELDS = List.of(NAME, PURPOSE, ROLE, REACH, DAYS);

    private static final int LONGEST_PURPOSE = 200;
    private static final long MOST_DAYS = ApiToken.LONGEST_LIFE.toDays();
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern LIST = Pattern.compile("\\s*[,\\n]\\s*");

    /** The fields of a form that was sent. */
    public static TokenForm of(Map<String, List<String>> sent) {
        return new TokenForm(QueryParameters.of(sent, FIELDS));
    }

    /** What came of reading it. */
    public sealed interface ReadForm {

        record Valid(NewToken token) implements ReadForm {}

        record Invalid(List<InvalidParameter> errors) implements ReadForm {

            public Invalid {
                errors = List.copyOf(errors);
            }
        }
    }

    /** Reads all fields; everything that is wrong is found at once. */
    public ReadForm read() {
        ParameterReader fields = new ParameterReader(typed);
        Optional<TokenName> name =
                fields.require(NAME, or("Give the token a name.", TokenForm::name));
        Optional<String> purpose =
                fields.require(
                        PURPOSE,
                        or(
                                "Say what the token is for, so that others know it.",
                                TokenForm::purpose));
        Optional<Role> role =
                fields.require(ROLE, or("Choose a role.", EnumParser.of(Role.class, "role")));
        Optional<Reach> reach = fields.read(REACH, TokenForm::reach);
        Optional<Duration> life =
                fields.require(
                        DAYS, or("Say in how many days the token expires.", TokenForm::days));
        return fields.errors().isEmpty()
                ? new ReadForm.Valid(
                        new NewToken(
                                name.orElseThrow(),
                                role.orElseThrow(),
                                reach,
                                life.orElseThrow(),
                                purpose.orElseThrow()))
                : new ReadForm.Invalid(fields.errors());
    }

    /** A parser that says of an empty text what is to be typed. */
    private static <T> Function<String, Parsed<T>> or(
            String missing, Function<String, Parsed<T>> parser) {
        return text -> text.isEmpty() ? new Parsed.Invalid<>(missing) : parser.apply(text);
    }

    private static Parsed<TokenName> name(String text) {
        return TokenName.parse(text)
                .<Parsed<TokenName>>map(Parsed.Valid::new)
                .orElseGet(() ->
                        new Parsed.Invalid<>(
                                "'%s' is not a valid name. Use 3 to 40 lower-case letters, digits and single hyphens, such as storefront-pipeline."
                                        .formatted(text)));
    }

    private static Parsed<String> purpose(String text) {
        return text.length() > LONGEST_PURPOSE
                ? new Parsed.Invalid<>(
                        "The purpose has %s characters. Use at most %s."
                                .formatted(
                                        String.valueOf(text.length()),
                                        String.valueOf(LONGEST_PURPOSE)))
                : new Parsed.Valid<>(text);
    }

    private static Parsed<Reach> reach(String text) {
        try {
            return new Parsed.Valid<>(
                    new Reach(LIST.splitAsStream(text).map(ScopeTarget::parse).toList()));
        } catch (IllegalArgumentException e) {
            return new Parsed.Invalid<>(e.getMessage() + ".");
        }
    }

    private static Parsed<Duration> days(String text) {
        return NUMBER.matcher(text).matches() && Integer.parseInt(text) <= MOST_DAYS
                ? new Parsed.Valid<>(Duration.ofDays(Integer.parseInt(text)))
                : new Parsed.Invalid<>(
                        "'%s' is not a valid number of days. Use a whole number from 1 to %s."
                                .formatted(text, String.valueOf(MOST_DAYS)));
    }
}
