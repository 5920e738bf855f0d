package io.gatecheck.admin.ui.audit;

import static io.gatecheck.admin.audit.AuditFilter.FROM;
import static io.gatecheck.admin.audit.AuditFilter.OBJECT;
import static io.gatecheck.admin.audit.AuditFilter.PERSON;
import static io.gatecheck.admin.audit.AuditFilter.UNTIL;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gatecheck.admin.audit.AuditFilter;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.ui.components.Chip;
import io.gatecheck.admin.ui.components.ErrorLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The filter of the audit log, ready to be shown: what was typed, and what is wrong.
 *
 * @param chips the filters that narrow the log now
 * @param wrong the names of the parameters that are not valid
 */
record AuditFilterView(
        String person,
        String object,
        DateField from,
        DateField until,
        List<Chip> chips,
        List<ErrorLine> errors,
        Set<String> wrong) {

    /**
     * A date as it was typed.
     *
     * @param type of the input: a time or a text that is not valid would be lost in a {@code date}
     */
    record DateField(String value, String type) {

        private static DateField of(String typed) {
            boolean picker = typed.isEmpty() || typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            return new DateField(typed, picker ? "date" : "text");
        }
    }

    static AuditFilterView of(AuditFilter filter, List<InvalidParameter> errors) {
        return new AuditFilterView(
                filter.typed(PERSON).orElse(""),
                filter.typed(OBJECT).orElse(""),
                DateField.of(filter.typed(FROM).orElse("")),
                DateField.of(filter.typed(UNTIL).orElse("")),
                Stream.of(
                                chip("Person", PERSON, filter),
                                chip("Object", OBJECT, filter),
                                chip("From", FROM, filter),
                                chip("Until", UNTIL, filter))
                        .flatMap(chip -> chip)
                        .toList(),
                errors.stream()
                        .map(error ->
                                new ErrorLine("#filter-" + error.parameter(), error.message(), ""))
                        .toList(),
                errors.stream().map(InvalidParameter::parameter).collect(toUnmodifiableSet()));
    }

    private static Stream<Chip> chip(String label, String name, AuditFilter filter) {
        return filter.typed(name).stream()
                .map(typed -> new Chip(label, typed, AuditLogPage.href(filter.without(name))));
    }

    /** Whether this parameter is not valid. */
    public boolean isWrong(String parameter) {
        return wrong.contains(parameter);
    }
}
