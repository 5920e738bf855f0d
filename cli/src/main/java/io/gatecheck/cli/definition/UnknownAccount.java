package io.gatecheck.cli.definition;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.TaskMerge;
import io.gatecheck.task.TaskSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account of a task in a file: the files contain only its id. */
final class UnknownAccount {

    private UnknownAccount() {}

    /** The task as it runs, or would run. */
    static TaskSnapshot snapshot(ObservedTask task, Facts facts) {
        return TaskMerge.snapshot(task, account(task.account()), facts, _ -> Optional.empty());
    }

    private static Account account(AccountId id) {
        return new Account(
                id,
                "?",
                new AccountPath(List.of(new OrganizationalUnit(new UnitId("r-unknown"), "?"))),
                Map.of());
    }
}
