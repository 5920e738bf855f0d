package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.exemption.ExemptionRepositoryContract;

class DynamoDbExemptionsTest extends ExemptionRepositoryContract {

    private final DynamoDbExemptions exemptions =
            new DynamoDbExemptions(LocalTables.client(), LocalTables.create(ControlTable.SCHEMA));

    @Override
    protected ExemptionRepository exemptions() {
        return exemptions;
    }
}
