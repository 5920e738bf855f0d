package io.gatecheck.dynamodb.control;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.AccountRegistry;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The accounts of the organization in the control table. */
public final class DynamoDbAccounts implements AccountDirectory, AccountRegistry {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String UNITS = "units";
    private static final String TAGS = "tags";

    private final Table table;

    public DynamoDbAccounts(DynamoDbClient client, String controlTable) {
        this.table = new Table(client, controlTable);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Writes only what changed: an organization of ten thousand accounts is synchronized every
     * few minutes and hardly ever changes. Not a transaction: if a process ends halfway, the next
     * synchronization writes the rest.
     */
    @Override
    public void replaceAll(List<Account> accounts) {
        Map<AccountId, Account> kept = read().stream().collect(toMap(Account::id, identity()));
        Map<AccountId, Account> wanted = accounts.stream().collect(toMap(Account::id, identity()));
        wanted.values().stream()
                .filter(account -> !account.equals(kept.get(account.id())))
                .forEach(account -> table.put(attributes(account).item()));
        kept.keySet().stream()
                .filter(id -> !wanted.containsKey(id))
                .forEach(id -> table.delete(ControlKeys.account(id)));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return table.find(ControlKeys.account(id)).map(DynamoDbAccounts::account);
    }

    @Override
    public List<Account> all() {
        return read().stream().sorted(comparing(Account::name)).toList();
    }

    private List<Account> read() {
        return table.partition(ControlKeys.ACCOUNTS, ControlKeys.ACCOUNT_PREFIX).stream()
                .map(DynamoDbAccounts::account)
                .toList();
    }

    private static Attributes attributes(Account account) {
        return Attributes.of(ControlKeys.account(account.id()))
                .text(ID, account.id().value())
                .text(NAME, account.name())
                .items(
                        UNITS,
                        account.path().units().stream()
                                .map(unit ->
                                        new Attributes()
                                                .text(ID, unit.id().value())
                                                .text(NAME, unit.name()))
                                .toList())
                .texts(TAGS, account.tags());
    }

    private static Account account(Item item) {
        return new Account(
                new AccountId(item.text(ID)),
                item.text(NAME),
                new AccountPath(
                        item.items(UNITS).stream()
                                .map(unit ->
                                        new OrganizationalUnit(
                                                new UnitId(unit.text(ID)), unit.text(NAME)))
                                .toList()),
                item.textsByName(TAGS));
    }
}
