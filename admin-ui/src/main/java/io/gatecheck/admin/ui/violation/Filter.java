package io.gatecheck.admin.ui.violation;

import static java.util.Comparator.comparing;

import io.gatecheck.admin.api.account.AccountNames;
import io.gatecheck.admin.api.policy.CatalogEntry;
import io.gatecheck.admin.api.policy.PolicyCatalog.Catalog;
import io.gatecheck.admin.api.problem.InvalidParameter;
import io.gatecheck.admin.api.violation.ViolationParameters;
import io.gatecheck.admin.ui.frame.Tag;
import io.gatecheck.admin.ui.violation.FilterView.Chip;
import io.gatecheck.admin.ui.violation.FilterView.Option;
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
final class Filter {

    private final ViolationParameters typed;
    private final AccountNames names;
    private final Catalog policies;

    Filter(ViolationParameters typed, AccountNames names, Catalog policies) {
        this.typed = typed;
        this.names = names;
        this.policies = policies;
    }

    FilterView view(List<InvalidParameter> errors) {
        List<Option> policyOptions =
                choices(
                        typed.policy(),
                        policies.entries().stream()
                                .sorted(comparing(CatalogEntry::title))
                                .map(entry ->
                                        option(
                                                entry.version().id().value(),
                                                entry.title(),
                                                typed.policy())));
        List<Option> severities =
                choices(
                        typed.severity(),
                        words(
                                List.of(Severity.values()).reversed(),
                                severity -> Tag.of(severity).word(),
                                typed.severity()));
        List<Option> statuses =
                choices(
                        typed.status(),
                        words(
                                Arrays.asList(ViolationStatus.values()),
                                status -> Tag.of(status).word(),
                                typed.status()));
        return new FilterView(
                typed.account().orElse(""),
                names.all().stream()
                        .map(account -> new Option(account.name(), account.id().value(), false))
                        .toList(),
                policyOptions,
                severities,
                statuses,
                chips(policyOptions, severities, statuses),
                errors);
    }

    private List<Chip> chips(
            List<Option> policyOptions, List<Option> severities, List<Option> statuses) {
        ViolationsLink link = new ViolationsLink(typed);
        List<Chip> chips = new ArrayList<>();
        typed.account()
                .ifPresent(text ->
                        chips.add(new Chip("Account", name(text), link.without("account"))));
        chosen(policyOptions)
                .ifPresent(label -> chips.add(new Chip("Policy", label, link.without("policy"))));
        chosen(severities)
                .ifPresent(
                        label -> chips.add(new Chip("Severity", label, link.without("severity"))));
        chosen(statuses)
                .ifPresent(label -> chips.add(new Chip("Status", label, link.without("status"))));
        return chips;
    }

    /** The name of the account that was typed, where it is known. */
    private String name(String text) {
        return switch (AccountText.read(text, names)) {
            case AccountText.Unclear(var _) -> text;
            case AccountText.Meant(AccountId id) ->
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

    /** The options, and what was typed where it is none of them: nothing typed gets lost. */
    private static List<Option> choices(Optional<String> typed, Stream<Option> known) {
        List<Option> options = new ArrayList<>(known.toList());
        if (typed.isPresent() && options.stream().noneMatch(Option::selected)) {
            options.add(new Option(typed.get(), typed.get(), true));
        }
        return List.copyOf(options);
    }
}
