package io.gatecheck.admin.api.violation;

import io.gatecheck.admin.api.problem.InvalidParameter;
import io.gatecheck.violation.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which part of a list an address asks for, as it was typed.
 *
 * @param cursor where the page before ended
 * @param limit the most items on the page
 */
public record PageParameters(Optional<String> cursor, Optional<String> limit) {

    private static final int LARGEST_PAGE = 200;

    public PageParameters {
        cursor = Parameter.given(cursor);
        limit = Parameter.given(limit);
    }

    /** What is wrong with them; empty where nothing is. */
    public List<InvalidParameter> invalid() {
        return Stream.of(readCursor().invalid(), readLimit().invalid())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where the page before ended; empty for the first page, and for a cursor that is none. */
    public Optional<Cursor> position() {
        return readCursor().value();
    }

    /** The most items on the page. */
    public int size(int otherwise) {
        return readLimit().value().orElse(otherwise);
    }

    private Parameter<Cursor> readCursor() {
        return Parameter.read(cursor, PageParameters::readCursor);
    }

    private Parameter<Integer> readLimit() {
        return Parameter.read(limit, PageParameters::readLimit);
    }

    private static Parameter<Cursor> readCursor(String text) {
        try {
            return Parameter.of(new Cursor(text));
        } catch (IllegalArgumentException notACursor) {
            return Parameter.wrong(
                    "cursor",
                    "The cursor is the nextCursor of the page before, unchanged; leave it out for the"
                            + " first page.");
        }
    }

    private static Parameter<Integer> readLimit(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= LARGEST_PAGE) {
                return Parameter.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // Answered like a number that is out of range.
        }
        return Parameter.wrong(
                "limit",
                "The limit is a whole number from 1 to " + LARGEST_PAGE + ", not '" + text + "'.");
    }
}
