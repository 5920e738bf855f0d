package io.gatecheck.admin.api.violation;

import io.gatecheck.violation.Cursor;
import io.gatecheck.violation.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list in an answer.
 *
 * @param nextCursor the {@code cursor} of the next page; null in JSON on the last one
 */
record PageResource<T>(List<T> items, Optional<String> nextCursor) {

    static <S, T> PageResource<T> of(Page<S> page, Function<S, T> resource) {
        return new PageResource<>(
                page.items().stream().map(resource).toList(), page.next().map(Cursor::value));
    }
}
