package io.gatecheck.dynamodb.control;

import io.gatecheck.audit.AuditLog;
import io.gatecheck.audit.AuditLogContract;
import io.gatecheck.audit.AuditSearch;
import io.gatecheck.dynamodb.LocalTables;

class DynamoDbAuditLogTest extends AuditLogContract {

    private final DynamoDbAuditLog log =
            new DynamoDbAuditLog(LocalTables.client(), LocalTables.create(ControlTable.SCHEMA));

    @Override
    protected AuditLog log() {
        return log;
    }

    @Override
    protected AuditSearch search() {
        return log;
    }
}
