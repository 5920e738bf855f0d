package io.gatecheck.dynamodb;

import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountDirectoryContract;
import io.gatecheck.organization.AccountRegistry;

class DynamoDbAccountsTest extends AccountDirectoryContract {

    private final DynamoDbAccounts accounts =
            new DynamoDbAccounts(LocalTables.client(), LocalTables.control());

    @Override
    protected AccountDirectory directory() {
        return accounts;
    }

    @Override
    protected AccountRegistry registry() {
        return accounts;
    }
}
