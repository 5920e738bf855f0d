package io.gatecheck.organization;

import java.util.List;

/** Where what was learned of the organization is kept. */
public interface AccountRegistry {

    /**
     * Makes these the accounts of the organization; accounts that are not among them are forgotten.
     * Repeatable.
     */
    void replaceAll(List<Account> accounts);
}
