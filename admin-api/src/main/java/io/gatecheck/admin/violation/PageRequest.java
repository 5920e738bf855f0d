package io.gatecheck.admin.violation;

import io.gatecheck.admin.request.InvalidRequest;
import io.gatecheck.admin.request.PageLimit;
import io.gatecheck.admin.request.ParameterReader;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.QueryParameters;
import io.gatecheck.violation.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param cursor where the page before ended; absent for the first page
 * @param limit the most items on the page, from 1 to 200
 */
public record PageRequest(Optional<Cursor> cursor, int limit) {

    /** The names of the parameters. */
    public static final String CURSOR = "cursor";

    public static final String LIMIT = "limit";

    /**
     * Reads the page that an address asks for.
     *
     * @throws InvalidRequest if a parameter is not valid
     */
    public static PageRequest of(Map<String, List<String>> address, int defaultLimit) {
        ParameterReader reader =
                new ParameterReader(QueryParameters.of(address, List.of(CURSOR, LIMIT)));
        PageRequest page = read(reader, defaultLimit);
        if (!reader.errors().isEmpty()) {
            throw new InvalidRequest(reader.errors());
        }
        return page;
    }

    /** Reads the page beside other parameters; what is not valid is then among the errors. */
    public static PageRequest read(ParameterReader reader, int defaultLimit) {
        return new PageRequest(
                reader.read(CURSOR, PageRequest::cursor),
                reader.read(LIMIT, PageLimit::parse).orElse(defaultLimit));
    }

    private static Parsed<Cursor> cursor(String text) {
        try {
            return new Parsed.Valid<>(new Cursor(text));
        } catch (IllegalArgumentException notACursor) {
            return new Parsed.Invalid<>(
                    "The cursor is not valid. Use the nextCursor of the previous page unchanged, or"
                            + " leave it out for the first page.");
        }
    }
}
