package io.gatecheck.task;

import io.gatecheck.organization.Account;
import java.util.Map;

/**
 * The account of a task, in the words of the policy language.
 *
 * @param path the names of the units above it, {@code Root/Workloads/Production}
 */
public record TaskAccount(String id, String name, String path, Map<String, String> tags) {

    public TaskAccount {
        tags = Map.copyOf(tags);
    }

    /** The account as policies see it. */
    public static TaskAccount of(Account account) {
        return new TaskAccount(
                account.id().value(), account.name(), account.path().toString(), account.tags());
    }
}
