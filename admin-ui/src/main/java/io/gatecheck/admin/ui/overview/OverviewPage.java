package io.gatecheck.admin.ui.overview;

import io.gatecheck.admin.api.account.AccountNames;
import io.gatecheck.admin.api.overview.OpenCounts;
import io.gatecheck.admin.api.policy.CatalogEntry;
import io.gatecheck.admin.api.policy.PolicyCatalog;
import io.gatecheck.admin.api.policy.PolicyCatalog.Catalog;
import io.gatecheck.admin.ui.frame.AccountView;
import io.gatecheck.admin.ui.frame.Moment;
import io.gatecheck.admin.ui.frame.Tag;
import io.gatecheck.admin.ui.overview.OverviewView.AccountRow;
import io.gatecheck.admin.ui.overview.OverviewView.SeverityCard;
import io.gatecheck.admin.ui.overview.OverviewView.UndecidedRow;
import io.gatecheck.admin.ui.violation.ViolationRow;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.OpenViolationCounts;
import io.gatecheck.violation.Undecided;
import io.gatecheck.violation.UndecidedRepository;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationRepository;
import io.gatecheck.violation.ViolationStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: the state of the whole organization. */
@Controller
class OverviewPage {

    private static final int NEWEST = 8;
    private static final int UNDECIDED = 20;
    private static final List<Severity> WORST_FIRST = List.of(Severity.values()).reversed();

    private final OpenViolationCounts counts;
    private final ViolationRepository violations;
    private final UndecidedRepository undecided;
    private final AccountDirectory accounts;
    private final PolicyCatalog catalog;
    private final Clock clock;

    OverviewPage(
            OpenViolationCounts counts,
            ViolationRepository violations,
            UndecidedRepository undecided,
            AccountDirectory accounts,
            PolicyCatalog catalog,
            Clock clock) {
        this.counts = counts;
        this.violations = violations;
        this.undecided = undecided;
        this.accounts = accounts;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping("/")
    String overview(Model model) {
        AccountNames names = new AccountNames(accounts);
        OpenCounts open = new OpenCounts(counts.byAccount());
        model.addAttribute(
                "overview",
                new OverviewView(
                        open.total(),
                        cards(open::of),
                        open.listed(names.all()).stream()
                                .map(id -> accountRow(id, open, names))
                                .toList(),
                        newest(names),
                        undecided(names)));
        return "overview/overview";
    }

    private static AccountRow accountRow(AccountId id, OpenCounts open, AccountNames names) {
        return new AccountRow(
                AccountView.of(id, names), cards(severity -> open.of(id, severity)), open.of(id));
    }

    private static List<SeverityCard> cards(ToLongFunction<Severity> open) {
        return WORST_FIRST.stream()
                .map(severity -> new SeverityCard(Tag.of(severity), open.applyAsLong(severity)))
                .toList();
    }

    private List<ViolationRow> newest(AccountNames names) {
        Instant now = clock.instant();
        return violations
                .list(ViolationQuery.newest(NEWEST).withStatus(ViolationStatus.OPEN))
                .items()
                .stream()
                .map(violation -> ViolationRow.of(violation, names, now))
                .toList();
    }

    private List<UndecidedRow> undecided(AccountNames names) {
        List<Undecided> newest = undecided.newest(UNDECIDED);
        if (newest.isEmpty()) {
            return List.of();
        }
        Catalog policies = catalog.inForce();
        Instant now = clock.instant();
        return newest.stream()
                .map(one ->
                        new UndecidedRow(
                                one.policy().value(),
                                policies.find(one.policy())
                                        .map(CatalogEntry::title)
                                        .orElse(one.policy().value()),
                                AccountView.of(one.account(), names),
                                one.region().code(),
                                one.reason(),
                                one.tasks(),
                                Moment.of(one.lastSeen(), now)))
                .toList();
    }
}
