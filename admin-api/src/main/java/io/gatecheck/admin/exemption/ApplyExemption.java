package io.gatecheck.admin.exemption;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.exemption.ExemptionState;
import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.violation.Cursor;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationExempter;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Applies a decision to the violations that are recorded, so that nobody has to wait for their next
 * tasks. Each violation moves in a write of its own. If one fails, the decision stands all the
 * same, and the rest moves with its next tasks, as does what is beyond the limit.
 */
@Component
class ApplyExemption {

    /** The most violations that move at once; each costs a read and a write. */
    static final int MOST = 100;

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 5;

    private final ViolationExempter exempter;
    private final ExemptionRepository exemptions;
    private final PolicyCatalog catalog;
    private final WithinReach reach;
    private final Clock clock;

    ApplyExemption(
            ViolationExempter exempter,
            ExemptionRepository exemptions,
            PolicyCatalog catalog,
            WithinReach reach,
            Clock clock) {
        this.exempter = exempter;
        this.exemptions = exemptions;
        this.catalog = catalog;
        this.reach = reach;
        this.clock = clock;
    }

    /** Makes the open violations that it is for exempt. */
    void approved(Exemption exemption) {
        AccountNames accounts = reach.accounts();
        for (Violation violation : covered(exemption, ViolationStatus.OPEN, accounts)) {
            boolean _ = exempter.exempt(violation.id());
        }
    }

    /**
     * Opens the exempt violations that it was for, unless another exemption covers them.
     *
     * @param exemption as it stood before it was revoked
     */
    void revoked(Exemption exemption) {
        if (exemption.standing().grant().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        AccountNames accounts = reach.accounts();
        List<Exemption> others =
                exemptions.all().stream()
                        .filter(one -> !one.id().equals(exemption.id()))
                        .filter(one -> one.state(now) == ExemptionState.APPROVED)
                        .toList();
        boolean tells = tells(exemption.policy());
        for (Violation violation : covered(exemption, ViolationStatus.EXEMPT, accounts)) {
            if (others.stream().noneMatch(other -> covers(other, violation, accounts))) {
                boolean _ = exempter.reopen(violation.id(), now, tells);
            }
        }
    }

    private List<Violation> covered(
            Exemption exemption, ViolationStatus status, AccountNames accounts) {
        if (exemption.target() instanceof ExemptionTarget.OneViolation one) {
            return reach.violation(new ViolationId(one.violation())).stream().toList();
        }
        List<Violation> covered = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        int pages = 0;
        do {
            Page<Violation> page = reach.violations(query(exemption, status, next));
            page.items().stream()
                    .filter(violation -> covers(exemption, violation, accounts))
                    .limit(MOST - covered.size())
                    .forEach(covered::add);
            next = page.next();
            pages++;
        } while (next.isPresent() && covered.size() < MOST && pages < MOST_PAGES);
        return covered;
    }

    private static ViolationQuery query(
            Exemption exemption, ViolationStatus status, Optional<Cursor> cursor) {
        return new ViolationQuery(
                exemption.target() instanceof ExemptionTarget.AllInScope(var _, var scope)
                                && scope.include().size() == 1
                                && scope.include().getFirst()
                                        instanceof ScopeTarget.OneAccount(var account)
                        ? Optional.of(account)
                        : Optional.empty(),
                Optional.of(exemption.policy()),
                Optional.empty(),
                Optional.of(status),
                cursor,
                PAGE);
    }

    private static boolean covers(Exemption exemption, Violation violation, AccountNames accounts) {
        return ViolationsCovered.covers(
                exemption.target(), violation, accounts.find(violation.place().account()));
    }

    /** Whether the policy in force tells people of violations; one that is not, tells nobody. */
    private boolean tells(PolicyId policy) {
        return catalog.inForce()
                .find(policy)
                .flatMap(CatalogEntry::document)
                .filter(document -> document.effectiveAction().tells())
                .isPresent();
    }
}
