package io.gatecheck.admin.ui.audit;

import io.gatecheck.admin.audit.AuditFilter;
import io.gatecheck.admin.audit.AuditFilter.ParsedFilter;
import io.gatecheck.admin.audit.ReadAuditLog;
import io.gatecheck.audit.AuditSearch;
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

/** {@code /audit}: what people changed, newest first, with filters. */
@Controller
class AuditLogPage {

    private static final int PAGE_SIZE = 50;

    private final ReadAuditLog log;
    private final Clock clock;

    AuditLogPage(ReadAuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String list(
            @RequestParam MultiValueMap<String, String> address,
            Model model,
            HttpServletResponse answer) {
        AuditFilter filter = AuditFilter.of(address);
        AuditLogView view =
                switch (filter.read(PAGE_SIZE)) {
                    case ParsedFilter.Valid(var query) -> page(log.find(query), filter);
                    case ParsedFilter.Invalid(var errors) -> {
                        answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                        yield new AuditLogView(
                                AuditFilterView.of(filter, errors),
                                List.of(),
                                Optional.empty(),
                                Optional.empty());
                    }
                };
        model.addAttribute("log", view);
        return "audit/audit";
    }

    private AuditLogView page(AuditSearch.Result page, AuditFilter filter) {
        Instant now = clock.instant();
        return new AuditLogView(
                AuditFilterView.of(filter, List.of()),
                page.entries().stream().map(one -> AuditRow.of(one, now)).toList(),
                filter.isContinued() ? Optional.of(href(filter.firstPage())) : Optional.empty(),
                page.next().map(next -> href(filter.nextPage(next))));
    }

    /** The address of the log with this filter. */
    static String href(AuditFilter filter) {
        return "/audit" + filter.queryString();
    }
}
