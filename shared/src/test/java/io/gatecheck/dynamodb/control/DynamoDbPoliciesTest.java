package io.gatecheck.dynamodb.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyRepositoryContract;
import io.gatecheck.policy.PolicyVersion;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DynamoDbPoliciesTest extends PolicyRepositoryContract {

    private final DynamoDbPolicies policies =
            new DynamoDbPolicies(LocalTables.client(), LocalTables.create(ControlTable.SCHEMA));

    /** As they were written before versions had reasons. */
    @Test
    void aVersionWithoutTheAttributeHasNoReason() {
        String name = LocalTables.create(ControlTable.SCHEMA);
        var id = new PolicyId("no-public-ip");
        new Table(LocalTables.client(), name)
                .put(
                        Attributes.of(ControlKeys.version(id, 1))
                                .text("policy", "no-public-ip")
                                .number("number", 1)
                                .text("yaml", "one")
                                .time("publishedAt", Instant.EPOCH)
                                .text("publishedBy", "gatecheck")
                                .item());

        assertThat(new DynamoDbPolicies(LocalTables.client(), name).versions(id))
                .containsExactly(new PolicyVersion(id, 1, "one", Instant.EPOCH, "gatecheck"));
    }

    @Override
    protected PolicyRepository policies() {
        return policies;
    }

    @Override
    protected PolicyPublisher publisher() {
        return policies;
    }
}
