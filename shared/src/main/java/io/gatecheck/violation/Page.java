package io.gatecheck.violation;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next where the next page begins; absent on the last one. A page before the last may hold
 *     fewer items than the limit.
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    public Page {
        items = List.copyOf(items);
    }
}
