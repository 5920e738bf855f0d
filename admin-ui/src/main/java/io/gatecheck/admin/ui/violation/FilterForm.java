package io.gatecheck.admin.ui.violation;

import static io.gatecheck.admin.violation.ViolationFilter.ACCOUNT;
import static io.gatecheck.admin.violation.ViolationFilter.POLICY;
import static io.gatecheck.admin.violation.ViolationFilter.SEVERITY;
import static io.gatecheck.admin.violation.ViolationFilter.STATUS;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.account.AccountParser;
import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.admin.policy.PolicyCatalog.Catalog;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.Chip;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.admin.ui.violation.FilterView.Option;
import io.gatecheck.admin.violation.ViolationFilter;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.ViolationStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the filter form out of what was typed and of what there is. */
final class FilterForm {

    private final ViolationFilter filter;
    private final AccountNames names;
    private final Catalog policies;

    FilterForm(ViolationFilter filter, AccountNames names, Catalog policies) {
        this.filter = filter;
        this.names = names;
        this.policies = policies;
    }

    FilterView view(List<InvalidParameter> errors) {
        List<Option> policyOptions =
                choices(
                        filter.typed(POLICY),
                        policies.entries().stream()
                                .sorted(comparing(CatalogEntry::title))
                                .map(entry ->
                                        option(
                                                entry.version().id().value(),
                                                entry.title(),
                                                filter.typed(POLICY))));
        List<Option> severities =
                choices(
                        filter.typed(SEVERITY),
                        words(
                                List.of(Severity.values()).reversed(),
                                severity -> Badge.of(severity).word(),
                                filter.typed(SEVERITY)));
        List<Option> statuses =
                choices(
                        filter.typed(STATUS),
                        words(
                                Arrays.asList(ViolationStatus.values()),
                                status -> Badge.of(status).word(),
                                filter.typed(STATUS)));
        return new FilterView(
                filter.typed(ACCOUNT).orElse(""),
                names.all().stream()
                        .map(account -> new Option(account.name(), account.id().value(), false))
                        .toList(),
                policyOptions,
                severities,
                statuses,
                chips(policyOptions, severities, statuses),
                errors.stream().map(FilterForm::line).toList(),
                errors.stream().map(InvalidParameter::parameter).collect(toUnmodifiableSet()));
    }

    private static ErrorLine line(InvalidParameter error) {
        return new ErrorLine("#filter-" + error.parameter(), error.message(), "");
    }

    private List<Chip> chips(
            List<Option> policyOptions, List<Option> severities, List<Option> statuses) {
        List<Chip> chips = new ArrayList<>();
        filter.typed(ACCOUNT)
                .ifPresent(
                        text -> chips.add(new Chip("Account", name(text), hrefWithout(ACCOUNT))));
        chosen(policyOptions)
                .ifPresent(label -> chips.add(new Chip("Policy", label, hrefWithout(POLICY))));
        chosen(severities)
                .ifPresent(label -> chips.add(new Chip("Severity", label, hrefWithout(SEVERITY))));
        chosen(statuses)
                .ifPresent(label -> chips.add(new Chip("Status", label, hrefWithout(STATUS))));
        return chips;
    }

    private String hrefWithout(String parameter) {
        return ViolationsPage.href(filter.without(parameter));
    }

    /** The name of the account that was typed, if it is known. */
    private String name(String text) {
        return switch (AccountParser.byNameOrId(names).apply(text)) {
            case Parsed.Invalid<AccountId>(var _) -> text;
            case Parsed.Valid<AccountId>(var id) ->
                    names.find(id).map(account -> account.name() + " (" + id + ")").orElse(text);
        };
    }

    private static Optional<String> chosen(List<Option> options) {
        return options.stream().filter(Option::selected).map(Option::label).findFirst();
    }

    private static <E extends Enum<E>> Stream<Option> words(
            List<E> values, Function<E, String> label, Optional<String> typed) {
        return values.stream()
                .map(value ->
                        option(value.name().toLowerCase(Locale.ROOT), label.apply(value), typed));
    }

    private static Option option(String value, String label, Optional<String> typed) {
        return new Option(value, label, typed.filter(value::equalsIgnoreCase).isPresent());
    }

    /** The options, and what was typed if it is none of them: nothing typed gets lost. */
    private static List<Option> choices(Optional<String> typed, Stream<Option> known) {
        List<Option> options = new ArrayList<>(known.toList());
        if (typed.isPresent() && options.stream().noneMatch(Option::selected)) {
            options.add(new Option(typed.get(), typed.get(), true));
        }
        return List.copyOf(options);
    }
}
