package io.gatecheck.dynamodb;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.OpenViolationCounts;
import java.util.Arrays;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads how many violations are open; they are counted in the transactions that open them. */
public final class DynamoDbOpenViolationCounts implements OpenViolationCounts {

    private final Table table;

    public DynamoDbOpenViolationCounts(DynamoDbClient client, String violationsTable) {
        this.table = new Table(client, violationsTable);
    }

    @Override
    public Map<AccountId, Map<Severity, Long>> byAccount() {
        return table.partition(Keys.OPEN, Keys.ACCOUNT_PREFIX).stream()
                .collect(
                        toUnmodifiableMap(
                                DynamoDbOpenViolationCounts::account,
                                DynamoDbOpenViolationCounts::counts));
    }

    private static AccountId account(Item item) {
        return new AccountId(item.key().sk().substring(Keys.ACCOUNT_PREFIX.length()));
    }

    private static Map<Severity, Long> counts(Item item) {
        return Arrays.stream(Severity.values())
                .filter(severity -> item.has(severity.name()))
                .filter(severity -> item.number(severity.name()) != 0)
                .collect(
                        toUnmodifiableMap(
                                severity -> severity, severity -> item.number(severity.name())));
    }
}
