package io.gatecheck.admin.ui.overview;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.overview.OpenCounts;
import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.policy.PolicyCatalog.Catalog;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.ui.account.AccountView;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.admin.ui.overview.OverviewView.AccountRow;
import io.gatecheck.admin.ui.overview.OverviewView.SeverityCard;
import io.gatecheck.admin.ui.overview.OverviewView.UnknownVerdictsRow;
import io.gatecheck.admin.ui.violation.ViolationRow;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.violation.ViolationQuery;
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
    private static final int UNKNOWN = 20;
    private static final List<Severity> WORST_FIRST = List.of(Severity.values()).reversed();

    private final WithinReach reach;
    private final PolicyCatalog catalog;
    private final Clock clock;

    OverviewPage(WithinReach reach, PolicyCatalog catalog, Clock clock) {
        this.reach = reach;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping("/")
    String overview(Model model) {
        AccountNames names = reach.accounts();
        OpenCounts open = new OpenCounts(reach.openCounts());
        model.addAttribute(
                "overview",
                new OverviewView(
                        open.total(),
                        cards(open::of),
                        open.listed(names.all()).stream()
                                .map(id -> accountRow(id, open, names))
                                .toList(),
                        newest(names),
                        unknown(names)));
        return "overview/overview";
    }

    private static AccountRow accountRow(AccountId id, OpenCounts open, AccountNames names) {
        return new AccountRow(
                AccountView.of(id, names), cards(severity -> open.of(id, severity)), open.of(id));
    }

    private static List<SeverityCard> cards(ToLongFunction<Severity> open) {
        return WORST_FIRST.stream()
                .map(severity -> new SeverityCard(Badge.of(severity), open.applyAsLong(severity)))
                .toList();
    }

    private List<ViolationRow> newest(AccountNames names) {
        Instant now = clock.instant();
        return reach
                .violations(ViolationQuery.newest(NEWEST).withStatus(ViolationStatus.OPEN))
                .items()
                .stream()
                .map(violation -> ViolationRow.of(violation, names, now))
                .toList();
    }

    private List<UnknownVerdictsRow> unknown(AccountNames names) {
        List<UnknownVerdicts> newest = reach.unknown(UNKNOWN);
        if (newest.isEmpty()) {
            return List.of();
        }
        Catalog policies = catalog.inForce();
        Instant now = clock.instant();
        return newest.stream()
                .map(one ->
                        new UnknownVerdictsRow(
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
