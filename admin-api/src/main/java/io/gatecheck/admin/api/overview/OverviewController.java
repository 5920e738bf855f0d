package io.gatecheck.admin.api.overview;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.api.account.AccountResource;
import io.gatecheck.admin.api.overview.OverviewResource.AccountCounts;
import io.gatecheck.admin.api.overview.OverviewResource.Counts;
import io.gatecheck.admin.api.overview.OverviewResource.UnknownVerdictsResource;
import io.gatecheck.admin.api.violation.ViolationResource;
import io.gatecheck.admin.overview.OpenCounts;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/overview}. */
@RestController
@RequestMapping("/api/v1/overview")
class OverviewController {

    private static final int NEWEST = 10;
    private static final int UNKNOWN = 20;

    private final WithinReach reach;

    OverviewController(WithinReach reach) {
        this.reach = reach;
    }

    @GetMapping
    OverviewResource overview() {
        OpenCounts open = new OpenCounts(reach.openCounts());
        AccountNames names = reach.accounts();
        return new OverviewResource(
                Counts.of(open),
                open.listed(names.all()).stream()
                        .map(id ->
                                new AccountCounts(
                                        AccountResource.of(id, names), Counts.of(open, id)))
                        .toList(),
                reach
                        .violations(ViolationQuery.newest(NEWEST).withStatus(ViolationStatus.OPEN))
                        .items()
                        .stream()
                        .map(violation -> ViolationResource.of(violation, names))
                        .toList(),
                reach.unknown(UNKNOWN).stream().map(one -> resource(one, names)).toList());
    }

    private static UnknownVerdictsResource resource(UnknownVerdicts one, AccountNames names) {
        return new UnknownVerdictsResource(
                one.policy().value(),
                AccountResource.of(one.account(), names),
                one.region().code(),
                one.reason(),
                one.tasks(),
                one.lastSeen());
    }
}
