package io.gatecheck.organization;

import java.util.Map;

/**
 * One account of the organization.
 *
 * @param name as the organization calls it (Organizations {@code Account.Name})
 * @param path where in the tree of units it hangs
 * @param tags the tags on the account itself (Organizations {@code ListTagsForResource})
 */
public record Account(AccountId id, String name, AccountPath path, Map<String, String> tags) {

    public Account {
        tags = Map.copyOf(tags);
    }
}
