package io.gatecheck.admin.exemption;

import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.violation.Cursor;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much an exemption of each width would cover now, so that nobody asks for more unseen. */
@Component
public class CountWidths {

    private static final int PAGE = 200;

    /** After a thousand open violations of one policy in one account, nobody counts on. */
    private static final int MOST_PAGES = 5;

    private final WithinReach reach;

    CountWidths(WithinReach reach) {
        this.reach = reach;
    }

    /**
     * What a width covers.
     *
     * @param violations open ones
     * @param tasks running ones that have them
     * @param orMore whether there are more than were counted
     */
    public record WidthCount(ExemptionWidth width, int violations, int tasks, boolean orMore) {}

    /** Each width, from the narrowest to the widest. */
    public List<WidthCount> from(Violation violation) {
        List<Violation> open = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        int pages = 0;
        do {
            Page<Violation> page = reach.violations(openBeside(violation, next));
            open.addAll(page.items());
            next = page.next();
            pages++;
        } while (next.isPresent() && pages < MOST_PAGES);
        boolean orMore = next.isPresent();
        return Arrays.stream(ExemptionWidth.values())
                .map(width -> count(width, violation, open, orMore))
                .toList();
    }

    private static ViolationQuery openBeside(Violation violation, Optional<Cursor> cursor) {
        return new ViolationQuery(
                Optional.of(violation.place().account()),
                Optional.of(violation.policy().id()),
                Optional.empty(),
                Optional.of(ViolationStatus.OPEN),
                cursor,
                PAGE);
    }

    private static WidthCount count(
            ExemptionWidth width, Violation asked, List<Violation> open, boolean orMore) {
        List<Violation> covered =
                open.stream().filter(other -> width.covers(asked, other)).toList();
        return new WidthCount(
                width,
                covered.size(),
                covered.stream().mapToInt(one -> one.tasks().running()).sum(),
                orMore && width != ExemptionWidth.VIOLATION);
    }
}
