package io.gatecheck.dynamodb.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.exemption.ExemptionRepositoryContract;
import io.gatecheck.exemption.ExemptionStanding;
import io.gatecheck.exemption.Exemptions;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamoDbExemptionsTest extends ExemptionRepositoryContract {

    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");

    private final String control = LocalTables.create(ControlTable.SCHEMA);
    private final DynamoDbExemptions exemptions =
            new DynamoDbExemptions(LocalTables.client(), control);

    @Override
    protected ExemptionRepository exemptions() {
        return exemptions;
    }

    @Test
    void anItemFromBeforeThereWereRequestsIsApproved() {
        putOldItem();

        assertThat(exemptions.all()).containsExactly(old());
    }

    @Test
    void anItemFromBeforeThereWereRequestsCanBeRevoked() {
        putOldItem();
        var revoked =
                new ExemptionStanding.Withdrawn(
                        old().standing().grant(), Exemptions.request().decision("moved"));

        assertThat(exemptions.decide(old(), revoked)).isTrue();
        assertThat(exemptions.decide(old(), revoked)).isFalse();
        assertThat(exemptions.all()).containsExactly(old().with(revoked));
    }

    private static Exemption old() {
        return Exemption.granted(
                new ExemptionId("ex-1"),
                new PolicyId("no-public-ip"),
                Scope.ORGANIZATION,
                "a reason",
                "ada@example.com",
                END);
    }

    private void putOldItem() {
        new Table(LocalTables.client(), control)
                .put(
                        Attributes.of(ControlKeys.exemption(new ExemptionId("ex-1")))
                                .text("id", "ex-1")
                                .text("policy", "no-public-ip")
                                .texts("include", List.of("organization"))
                                .texts("exclude", List.of())
                                .texts("regions", List.of("*"))
                                .texts("clusters", List.of("*"))
                                .texts("services", List.of("*"))
                                .text("reason", "a reason")
                                .text("approvedBy", "ada@example.com")
                                .time("endsAt", END)
                                .item());
    }
}
