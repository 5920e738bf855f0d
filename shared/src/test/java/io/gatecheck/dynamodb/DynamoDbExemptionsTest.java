package io.gatecheck.dynamodb;

import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.exemption.ExemptionRepositoryContract;

class DynamoDbExemptionsTest extends ExemptionRepositoryContract {

    private final DynamoDbExemptions exemptions =
            new DynamoDbExemptions(LocalTables.client(), LocalTables.control());

    @Override
    protected ExemptionRepository exemptions() {
        return exemptions;
    }
}
