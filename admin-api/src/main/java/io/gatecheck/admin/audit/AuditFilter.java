package io.gatecheck.admin.audit;

import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.PageLimit;
import io.gatecheck.admin.request.ParameterReader;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.QueryParameters;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.AuditQuery;
import io.gatecheck.audit.AuditRecordId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of the audit log an address asks for: its parameters, what is wrong with them, the
 * query that they mean, and the addresses that lead on from there. It keeps what was typed, so that
 * a form can show it again.
 */
public record AuditFilter(QueryParameters typed) {

    public static final String PERSON = "person";
    public static final String OBJECT = "object";
    public static final String FROM = "from";
    public static final String UNTIL = "until";

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    private static final List<String> NAMES = List.of(PERSON, OBJECT, FROM, UNTIL, LIMIT, CURSOR);

    /** The filter of an address; parameters of other names are left out. */
    public static AuditFilter of(Map<String, List<String>> address) {
        return new AuditFilter(QueryParameters.of(address, NAMES));
    }

    /** The filter with this parameter and no other. */
    public static AuditFilter only(String name, String value) {
        return new AuditFilter(new QueryParameters(Map.of(name, value)));
    }

    /** A parameter as it was typed. */
    public Optional<String> typed(String name) {
        return typed.find(name);
    }

    /** What came of reading a filter. */
    public sealed interface ParsedFilter {

        record Valid(AuditQuery query) implements ParsedFilter {}

        /** These parameters are not valid; there is at least one. */
        record Invalid(List<InvalidParameter> errors) implements ParsedFilter {

            public Invalid {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * Reads every parameter, so that all errors are reported at once.
     *
     * @param defaultLimit the most entries on a page if the address names no limit
     */
    public ParsedFilter read(int defaultLimit) {
        ParameterReader reader = new ParameterReader(typed);
        Optional<String> person = reader.read(PERSON, Parsed.Valid::new);
        Optional<AuditObject> object = reader.read(OBJECT, AuditFilter::object);
        Optional<Instant> from = reader.read(FROM, DayOrTime::begin);
        Optional<Instant> until = reader.read(UNTIL, DayOrTime::end);
        int limit = reader.read(LIMIT, PageLimit::parse).orElse(defaultLimit);
        Optional<AuditRecordId> after = reader.read(CURSOR, AuditFilter::cursor);
        List<InvalidParameter> errors = new ArrayList<>(reader.errors());
        if (from.isPresent() && until.filter(end -> !from.get().isBefore(end)).isPresent()) {
            errors.add(
                    new InvalidParameter(
                            UNTIL,
                            "The end must not be before the beginning. Change one of them."));
        }
        return errors.isEmpty()
                ? new ParsedFilter.Valid(new AuditQuery(person, object, from, until, after, limit))
                : new ParsedFilter.Invalid(errors);
    }

    private static Parsed<AuditObject> object(String text) {
        return AuditObject.parse(text)
                .<Parsed<AuditObject>>map(Parsed.Valid::new)
                .orElseGet(() ->
                        new Parsed.Invalid<>(
                                "'"
                                        + text
                                        + "' is not a valid object. Use policy/, exemption/ or"
                                        + " token/ and its id, such as policy/no-public-ip."));
    }

    private static Parsed<AuditRecordId> cursor(String text) {
        try {
            return new Parsed.Valid<>(new AuditRecordId(text));
        } catch (IllegalArgumentException notACursor) {
            return new Parsed.Invalid<>(
                    "The cursor is not valid. Use the nextCursor of the previous page unchanged, or"
                            + " leave it out for the first page.");
        }
    }

    /** The first page without this parameter. */
    public AuditFilter without(String name) {
        return new AuditFilter(firstPage().typed.without(name));
    }

    /** Whether this is not the first page. */
    public boolean isContinued() {
        return typed.find(CURSOR).isPresent();
    }

    /** The first page. */
    public AuditFilter firstPage() {
        return new AuditFilter(typed.without(CURSOR));
    }

    /** The page that goes on where another ended. */
    public AuditFilter nextPage(AuditRecordId next) {
        return new AuditFilter(firstPage().typed.with(CURSOR, next.value()));
    }

    /** The filter in an address, with the question mark before it; empty if it is empty. */
    public String queryString() {
        return typed.queryString();
    }
}
