package io.gatecheck.dynamodb.violations;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.OpenViolationCounts;
import java.util.Arrays;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads the counts of open violations; the transactions that open and resolve them update these.
 */
public final class DynamoDbOpenViolationCounts implements OpenViolationCounts {

    private final Table table;

    public DynamoDbOpenViolationCounts(DynamoDbClient client, String violationsTable) {
        this.table = new Table(client, violationsTable);
    }

    @Override
    public Map<AccountId, Map<Severity, Long>> byAccount() {
        return table.partition(ViolationKeys.OPEN, ViolationKeys.ACCOUNT_PREFIX).stream()
                .collect(
                        toUnmodifiableMap(
                                DynamoDbOpenViolationCounts::account,
                                DynamoDbOpenViolationCounts::counts));
    }

    private static AccountId account(Item item) {
        return new AccountId(item.key().sk().substring(ViolationKeys.ACCOUNT_PREFIX.length()));
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
