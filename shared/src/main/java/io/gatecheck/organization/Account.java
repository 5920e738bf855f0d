package io.gatecheck.organization;

import java.util.Map;

/**
 * One account of the organization.
 *
 * @param name the name of the account (Organizations {@code Account.Name})
 * @param path its place in the tree of units
 * @param tags the tags on the account itself (Organizations {@code ListTagsForResource})
 */
public record Account(AccountId id, String name, AccountPath path, Map<String, String> tags) {

    public Account {
        tags = Map.copyOf(tags);
    }
}
