package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.api.account.AccountNames;
import io.gatecheck.admin.api.policy.PolicyCatalog;
import io.gatecheck.admin.api.problem.InvalidParameter;
import io.gatecheck.admin.api.violation.ViolationParameters;
import io.gatecheck.admin.api.violation.ViolationParameters.Reading;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationRepository;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** {@code /violations}: newest first, with filters. */
@Controller
class ViolationsPage {

    private static final int PAGE_SIZE = 50;

    private final ViolationRepository violations;
    private final AccountDirectory accounts;
    private final PolicyCatalog catalog;
    private final Clock clock;

    ViolationsPage(
            ViolationRepository violations,
            AccountDirectory accounts,
            PolicyCatalog catalog,
            Clock clock) {
        this.violations = violations;
        this.accounts = accounts;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping("/violations")
    String list(
            @ModelAttribute ViolationParameters typed, Model model, HttpServletResponse answer) {
        AccountNames names = new AccountNames(accounts);
        Filter filter = new Filter(typed, names, catalog.inForce());
        ViolationsView view =
                switch (read(typed, names)) {
                    case Reading.Understood(var query) ->
                            page(violations.list(query), typed, names, filter);
                    case Reading.Misunderstood(var invalid) -> {
                        answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                        yield new ViolationsView(
                                filter.view(invalid),
                                List.of(),
                                Optional.empty(),
                                Optional.empty());
                    }
                };
        model.addAttribute("violations", view);
        return "violation/violations";
    }

    private ViolationsView page(
            Page<Violation> page, ViolationParameters typed, AccountNames names, Filter filter) {
        Instant now = clock.instant();
        ViolationsLink link = new ViolationsLink(typed);
        return new ViolationsView(
                filter.view(List.of()),
                page.items().stream()
                        .map(violation -> ViolationRow.of(violation, names, now))
                        .toList(),
                typed.cursor().map(_ -> link.firstPage()),
                page.next().map(cursor -> link.after(cursor.value())));
    }

    private static Reading read(ViolationParameters typed, AccountNames names) {
        Optional<AccountText> account = typed.account().map(text -> AccountText.read(text, names));
        if (account.isEmpty()) {
            return typed.read(PAGE_SIZE);
        }
        return switch (account.get()) {
            case AccountText.Meant(var id) ->
                    typed.withAccount(Optional.of(id.value())).read(PAGE_SIZE);
            case AccountText.Unclear(var sentence) ->
                    withError(
                            new InvalidParameter("account", sentence),
                            typed.withAccount(Optional.empty()).read(PAGE_SIZE));
        };
    }

    private static Reading withError(InvalidParameter first, Reading rest) {
        List<InvalidParameter> errors = new ArrayList<>(List.of(first));
        switch (rest) {
            case Reading.Understood(var _) -> {}
            case Reading.Misunderstood(var others) -> errors.addAll(others);
        }
        return new Reading.Misunderstood(errors);
    }
}
