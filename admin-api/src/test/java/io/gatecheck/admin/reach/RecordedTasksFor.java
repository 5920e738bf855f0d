package io.gatecheck.admin.reach;

import io.gatecheck.access.Reach;
import io.gatecheck.admin.access.WhoeverIsNamed;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.replay.RecordedTasks;
import io.gatecheck.unknown.InMemoryUnknownVerdicts;
import io.gatecheck.violation.InMemoryViolations;
import java.time.Clock;

/** Recorded tasks as somebody sees them who reaches so far. */
public final class RecordedTasksFor {

    private RecordedTasksFor() {}

    public static RecordedWithinReach reach(
            Reach reach, RecordedTasks tasks, Clock clock, Account... accounts) {
        InMemoryViolations violations = new InMemoryViolations();
        return new RecordedWithinReach(
                new WithinReach(
                        new WhoeverIsNamed(reach),
                        new InMemoryAccounts(accounts),
                        violations,
                        violations,
                        new InMemoryUnknownVerdicts(clock)),
                tasks);
    }
}
