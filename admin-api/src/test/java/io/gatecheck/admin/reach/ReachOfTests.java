package io.gatecheck.admin.reach;

import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.unknown.InMemoryUnknownVerdicts;
import io.gatecheck.violation.InMemoryViolations;
import java.time.Clock;

/** What is within reach, for tests of other rooms. */
public final class ReachOfTests {

    private ReachOfTests() {}

    public static WithinReach of(
            CurrentPerson person, AccountDirectory accounts, InMemoryViolations violations) {
        return new WithinReach(
                person,
                accounts,
                violations,
                violations,
                new InMemoryUnknownVerdicts(Clock.systemUTC()));
    }
}
