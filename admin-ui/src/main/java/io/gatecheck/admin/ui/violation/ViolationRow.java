package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.api.account.AccountNames;
import io.gatecheck.admin.ui.frame.AccountView;
import io.gatecheck.admin.ui.frame.Moment;
import io.gatecheck.admin.ui.frame.Tag;
import io.gatecheck.violation.Violation;
import java.time.Instant;
import java.util.Optional;

/** A violation in a list. */
public record ViolationRow(
        String id,
        String title,
        String message,
        Tag severity,
        Tag status,
        AccountView account,
        String region,
        String cluster,
        String service,
        Optional<String> container,
        int runningTasks,
        long occurrences,
        Moment opened) {

    public static ViolationRow of(Violation violation, AccountNames names, Instant now) {
        return new ViolationRow(
                violation.id().value(),
                violation.title(),
                violation.message(),
                Tag.of(violation.severity()),
                Tag.of(violation.status()),
                AccountView.of(violation.place().account(), names),
                violation.place().region().code(),
                violation.place().cluster(),
                violation.place().service(),
                violation.container(),
                violation.runningTasks(),
                violation.occurrences(),
                Moment.of(violation.openedAt(), now));
    }
}
