package io.gatecheck.evaluator.organizations;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccountState;
import software.amazon.awssdk.services.organizations.model.Tag;

/**
 * Walks the tree of an organization from its root down: the accounts of each unit, twenty a call,
 * and its units. Asking for the parents of every account would take a call for each level above it.
 * Only the tags cost one call an account.
 */
final class OrganizationTree {

    /** Organizations throttles soon; the SDK's retries take care of the rest. */
    private static final int TAGS_AT_ONCE = 4;

    private final OrganizationsClient organizations;

    OrganizationTree(OrganizationsClient organizations) {
        this.organizations = organizations;
    }

    /** The active accounts; the management account is among them. */
    List<Account> activeAccounts() {
        List<Account> untagged =
                organizations.listRootsPaginator().stream()
                        .flatMap(page -> page.roots().stream())
                        .map(root -> new OrganizationalUnit(new UnitId(root.id()), root.name()))
                        .flatMap(root -> below(new AccountPath(List.of(root))))
                        .toList();
        return untagged.stream()
                .gather(Gatherers.mapConcurrent(TAGS_AT_ONCE, this::tagged))
                .toList();
    }

    private Stream<Account> below(AccountPath path) {
        String parent = path.parent().id().value();
        Stream<Account> accounts =
                organizations
                        .listAccountsForParentPaginator(request -> request.parentId(parent))
                        .stream()
                        .flatMap(page -> page.accounts().stream())
                        .filter(account -> account.state() == AccountState.ACTIVE)
                        .map(account ->
                                new Account(
                                        new AccountId(account.id()),
                                        account.name(),
                                        path,
                                        Map.of()));
        Stream<Account> deeper =
                organizations
                        .listOrganizationalUnitsForParentPaginator(
                                request -> request.parentId(parent))
                        .stream()
                        .flatMap(page -> page.organizationalUnits().stream())
                        .map(unit -> new OrganizationalUnit(new UnitId(unit.id()), unit.name()))
                        .flatMap(unit -> below(child(path, unit)));
        return Stream.concat(accounts, deeper);
    }

    private static AccountPath child(AccountPath path, OrganizationalUnit unit) {
        List<OrganizationalUnit> units = new ArrayList<>(path.units());
        units.add(unit);
        return new AccountPath(units);
    }

    private Account tagged(Account account) {
        Map<String, String> tags =
                organizations
                        .listTagsForResourcePaginator(
                                request -> request.resourceId(account.id().value()))
                        .tags()
                        .stream()
                        .collect(Collectors.toMap(Tag::key, Tag::value));
        return new Account(account.id(), account.name(), account.path(), tags);
    }
}
