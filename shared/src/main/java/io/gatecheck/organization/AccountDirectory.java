package io.gatecheck.organization;

import java.util.List;
import java.util.Optional;

/** The accounts of the organization as last learned. */
public interface AccountDirectory {

    /** The account, or empty if the organization has none with this id. */
    Optional<Account> find(AccountId id);

    /** Every account, ordered by name. */
    List<Account> all();
}
