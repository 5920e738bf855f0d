package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.ui.account.AccountView;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.violation.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A violation in a list. */
public record ViolationRow(
        String id,
        String title,
        String message,
        Badge severity,
        Badge status,
        AccountView account,
        String region,
        String cluster,
        String service,
        Optional<String> container,
        int runningTasks,
        long occurrences,
        Moment opened) {

    /** Its severity and status. */
    public List<Badge> badges() {
        return List.of(severity, status);
    }

    public static ViolationRow of(Violation violation, AccountNames names, Instant now) {
        return new ViolationRow(
                violation.id().value(),
                violation.policy().title(),
                violation.message(),
                Badge.of(violation.policy().severity()),
                Badge.of(violation.status()),
                AccountView.of(violation.place().account(), names),
                violation.place().region().code(),
                violation.place().cluster().value(),
                violation.place().service().value(),
                violation.container(),
                violation.tasks().running(),
                violation.tasks().total(),
                Moment.of(violation.times().openedAt(), now));
    }
}
