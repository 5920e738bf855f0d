package io.gatecheck.task;

import io.gatecheck.organization.Account;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The account of a task, or of a registry, in the words of the policy language.
 *
 * @param path the names of the units above it, {@code Root/Workloads/Production}
 * @param tags the tags on the account (Organizations {@code ListTagsForResource})
 */
public record TaskAccount(String id, String name, Map<String, String> tags, String path) {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    public TaskAccount {
        if (!TWELVE_DIGITS.matcher(id).matches()) {
            throw new IllegalArgumentException("An account id must have twelve digits");
        }
        tags = Map.copyOf(tags);
    }

    /** The account as policies see it. */
    public static TaskAccount of(Account account) {
        return new TaskAccount(
                account.id().value(), account.name(), account.tags(), account.path().toString());
    }
}
