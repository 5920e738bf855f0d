package io.gatecheck.violation;

import java.util.List;

/** What could not be judged of late. */
public interface UndecidedRepository {

    /**
     * Adds to what is kept for the same policy, account and Region; the newest reason stands.
     * Forgotten a week after it was seen last.
     */
    void add(Undecided undecided);

    /** The newest, at most so many. */
    List<Undecided> newest(int limit);
}
