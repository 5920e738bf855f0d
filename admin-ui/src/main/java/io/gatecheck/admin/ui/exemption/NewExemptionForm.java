package io.gatecheck.admin.ui.exemption;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gatecheck.admin.exemption.CountWidths;
import io.gatecheck.admin.exemption.CountWidths.WidthCount;
import io.gatecheck.admin.exemption.ExemptionDays;
import io.gatecheck.admin.exemption.ExemptionForm;
import io.gatecheck.admin.exemption.ExemptionWidth;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.admin.ui.exemption.NewExemptionView.WidthRow;
import io.gatecheck.admin.ui.violation.ViolationRow;
import io.gatecheck.exemption.ExemptionLimits;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.Violation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the view of the form to request an exemption. */
@Component
class NewExemptionForm {

    private final CountWidths countWidths;
    private final WithinReach reach;
    private final Clock clock;

    NewExemptionForm(CountWidths countWidths, WithinReach reach, Clock clock) {
        this.countWidths = countWidths;
        this.reach = reach;
        this.clock = clock;
    }

    NewExemptionView of(Violation violation, ExemptionForm form, List<InvalidParameter> errors) {
        Instant now = clock.instant();
        Severity severity = violation.policy().severity();
        return new NewExemptionView(
                ViolationRow.of(violation, reach.accounts(), now),
                violation.policy().id().value(),
                countWidths.from(violation).stream()
                        .map(count -> width(count, violation, form))
                        .toList(),
                form.typed(ExemptionForm.REASON),
                form.typed(ExemptionForm.TICKET),
                form.typed(ExemptionForm.OWNER),
                form.typed(ExemptionForm.UNTIL),
                ExemptionDays.first(now).toString(),
                ExemptionDays.last(severity, now).toString(),
                limit(severity, now),
                errors.stream()
                        .map(error -> new ErrorLine("#" + error.parameter(), error.message(), ""))
                        .toList(),
                errors.stream().map(InvalidParameter::parameter).collect(toUnmodifiableSet()));
    }

    private static String limit(Severity severity, Instant now) {
        return "The last day, in UTC; at most %s. Exemptions from %s policies last up to %s days, %s"
                .formatted(
                        ExemptionDays.last(severity, now),
                        severity.name().toLowerCase(Locale.ROOT),
                        ExemptionLimits.longest(severity).toDays(),
                        switch (severity) {
                            case CRITICAL, HIGH ->
                                    "because what they find is to be fixed rather than kept.";
                            case MEDIUM, LOW -> "so that no exception outlives its reason.";
                        });
    }

    private static WidthRow width(WidthCount count, Violation violation, ExemptionForm form) {
        String value = count.width().name().toLowerCase(Locale.ROOT);
        String typed = form.typed(ExemptionForm.WIDTH);
        return new WidthRow(
                value,
                label(count.width(), violation),
                hint(count),
                typed.isEmpty()
                        ? count.width() == ExemptionWidth.VIOLATION
                        : value.equalsIgnoreCase(typed));
    }

    private static String label(ExemptionWidth width, Violation violation) {
        return switch (width) {
            case VIOLATION -> "This violation only";
            case SERVICE -> "All of this policy in the service " + violation.place().service();
            case CLUSTER -> "All of this policy in the cluster " + violation.place().cluster();
            case ACCOUNT -> "All of this policy in the account " + violation.place().account();
        };
    }

    private static String hint(WidthCount count) {
        String covered = count.violations() == 0 ? "nothing that is open now" : covered(count);
        return switch (count.width()) {
            case VIOLATION -> "Covers " + covered + "; another offending value is a new violation";
            case SERVICE, CLUSTER, ACCOUNT ->
                    "Covers " + covered + ", and every violation that comes later";
        };
    }

    private static String covered(WidthCount count) {
        return count.violations()
                + (count.orMore() ? " or more" : "")
                + (count.violations() == 1 ? " open violation in " : " open violations in ")
                + count.tasks()
                + (count.tasks() == 1 ? " running task" : " running tasks");
    }
}
