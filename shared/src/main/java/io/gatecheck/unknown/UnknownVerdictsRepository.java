package io.gatecheck.unknown;

import java.util.List;

/** What could not be judged in the last week. */
public interface UnknownVerdictsRepository {

    /**
     * Adds to the entry of the same policy, account and Region, which keeps the newest reason and
     * expires a week after it was last seen. Not idempotent: the same verdict twice counts twice.
     */
    void add(UnknownVerdicts unknown);

    /** The entries seen last, newest first, at most so many. */
    List<UnknownVerdicts> newest(int limit);
}
