package io.gatecheck.admin.ui.overview;

import io.gatecheck.admin.ui.account.AccountView;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.admin.ui.violation.ViolationRow;
import java.util.List;

/**
 * The state of the whole organization, ready to be shown.
 *
 * @param open how many violations are open
 * @param cards from the worst severity to the least
 */
record OverviewView(
        long open,
        List<SeverityCard> cards,
        List<AccountRow> accounts,
        List<ViolationRow> newest,
        List<UnknownVerdictsRow> unknown) {

    /** How many violations of a severity are open. */
    record SeverityCard(Badge severity, long open) {}

    /**
     * The open violations of an account.
     *
     * @param cells from the worst severity to the least
     */
    record AccountRow(AccountView account, List<SeverityCard> cells, long open) {}

    /** What could not be judged. */
    record UnknownVerdictsRow(
            String policy,
            String policyTitle,
            AccountView account,
            String region,
            String reason,
            long times,
            Moment lastSeen) {}
}
