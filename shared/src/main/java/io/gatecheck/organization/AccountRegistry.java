package io.gatecheck.organization;

import java.util.List;

/** Stores the accounts of the organization. */
public interface AccountRegistry {

    /**
     * Makes these the accounts of the organization; accounts that are not among them are forgotten.
     * Repeatable.
     */
    void replaceAll(List<Account> accounts);
}
