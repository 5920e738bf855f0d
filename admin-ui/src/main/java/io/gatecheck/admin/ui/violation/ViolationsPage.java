package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.account.AccountParser;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.violation.PageRequest;
import io.gatecheck.admin.violation.ViolationFilter;
import io.gatecheck.admin.violation.ViolationFilter.ParsedQuery;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /violations}: newest first, with filters. */
@Controller
class ViolationsPage {

    private static final int PAGE_SIZE = 50;

    private final WithinReach reach;
    private final PolicyCatalog catalog;
    private final Clock clock;

    ViolationsPage(WithinReach reach, PolicyCatalog catalog, Clock clock) {
        this.reach = reach;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping("/violations")
    String list(
            @RequestParam MultiValueMap<String, String> address,
            Model model,
            HttpServletResponse answer) {
        ViolationFilter filter = ViolationFilter.of(address);
        AccountNames names = reach.accounts();
        FilterForm form = new FilterForm(filter, names, catalog.inForce());
        ViolationsView view =
                switch (filter.read(AccountParser.byNameOrId(names), PAGE_SIZE)) {
                    case ParsedQuery.Valid(var query) ->
                            page(reach.violations(query), filter, form, names);
                    case ParsedQuery.Invalid(var errors) -> {
                        answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                        yield new ViolationsView(
                                form.view(errors), List.of(), Optional.empty(), Optional.empty());
                    }
                };
        model.addAttribute("violations", view);
        return "violation/violations";
    }

    private ViolationsView page(
            Page<Violation> page, ViolationFilter filter, FilterForm form, AccountNames names) {
        Instant now = clock.instant();
        return new ViolationsView(
                form.view(List.of()),
                page.items().stream()
                        .map(violation -> ViolationRow.of(violation, names, now))
                        .toList(),
                filter.typed(PageRequest.CURSOR).map(_ -> href(filter.firstPage())),
                page.next().map(cursor -> href(filter.nextPage(cursor))));
    }

    /** The address of the list with this filter. */
    static String href(ViolationFilter filter) {
        return "/violations" + filter.queryString();
    }
}
