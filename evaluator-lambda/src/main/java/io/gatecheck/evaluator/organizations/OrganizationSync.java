package io.gatecheck.evaluator.organizations;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountRegistry;
import java.util.List;
import software.amazon.awssdk.services.organizations.OrganizationsClient;

/** Brings what we know of the organization up to date. */
public final class OrganizationSync {

    private final OrganizationTree tree;
    private final AccountRegistry registry;

    /**
     * @param organizations of the management account, or of an account to which it delegated
     */
    public OrganizationSync(OrganizationsClient organizations, AccountRegistry registry) {
        this.tree = new OrganizationTree(organizations);
        this.registry = registry;
    }

    /**
     * Synchronizes every active account, all or nothing: if a call fails, it throws, and nothing
     * changes.
     *
     * @return how many accounts there are
     * @throws IllegalStateException if Organizations returns no account, as it does to an account
     *     that may not ask; forgetting everything then would refuse every event
     */
    public int synchronize() {
        List<Account> accounts = tree.activeAccounts();
        if (accounts.isEmpty()) {
            throw new IllegalStateException(
                    "AWS Organizations returned no active account, so nothing was changed. Run the"
                            + " synchronization in the management account or in a delegated"
                            + " administrator account, and check its permissions.");
        }
        registry.replaceAll(accounts);
        return accounts.size();
    }
}
