package io.gatecheck.admin.reach;

import io.gatecheck.organization.Account;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.RecordedTask;
import io.gatecheck.replay.RecordedTasks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Recorded tasks as the person who asks may see them: those of accounts in their reach. Accounts
 * that have left the organization have none, because nothing judges them any more.
 */
@Component
public class RecordedWithinReach {

    private final WithinReach reach;
    private final RecordedTasks tasks;

    public RecordedWithinReach(WithinReach reach, RecordedTasks tasks) {
        this.reach = reach;
        this.tasks = tasks;
    }

    /** The accounts in reach, by name, each with its tasks. */
    public List<OfAccount> accounts() {
        return reach.accounts().all().stream()
                .map(account -> new OfAccount(account, tasks))
                .toList();
    }

    /** The task with this id and its account, if that is in reach. */
    public Optional<RecordedTask> find(EffectiveTaskId id) {
        return reach.accounts().find(id.account()).flatMap(_ -> tasks.find(id));
    }

    /** The account of a task; empty if it is not in reach. */
    public Optional<Account> account(RecordedTask task) {
        return reach.accounts().find(task.id().account());
    }

    /** The tasks of an account in reach. */
    public static final class OfAccount {

        private final Account account;
        private final RecordedTasks tasks;

        private OfAccount(Account account, RecordedTasks tasks) {
            this.account = account;
            this.tasks = tasks;
        }

        public Account account() {
            return account;
        }

        /** The tasks; read in parts while the stream is read, in whatever thread that is. */
        public Stream<RecordedTask> tasks() {
            return tasks.of(account.id());
        }
    }
}
