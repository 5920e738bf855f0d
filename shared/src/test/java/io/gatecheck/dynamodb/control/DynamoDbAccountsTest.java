package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountDirectoryContract;
import io.gatecheck.organization.AccountRegistry;

class DynamoDbAccountsTest extends AccountDirectoryContract {

    private final DynamoDbAccounts accounts =
            new DynamoDbAccounts(LocalTables.client(), LocalTables.create(ControlTable.SCHEMA));

    @Override
    protected AccountDirectory directory() {
        return accounts;
    }

    @Override
    protected AccountRegistry registry() {
        return accounts;
    }
}
