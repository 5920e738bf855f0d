package io.gatecheck.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class TablesTest {

    private final DynamoDbClient client = LocalTables.client();
    private final String control = "control-" + UUID.randomUUID();
    private final String violations = "violations-" + UUID.randomUUID();

    @Test
    void bothTablesAreMadeAndStayWhenAskedForAgain() {
        Tables.create(client, control, violations);
        Tables.create(client, control, violations);

        assertThat(status(control)).isEqualTo(TableStatus.ACTIVE);
        assertThat(status(violations)).isEqualTo(TableStatus.ACTIVE);
    }

    @Test
    void violationsExpire() {
        Tables.create(client, control, violations);

        var timeToLive =
                client.describeTimeToLive(request -> request.tableName(violations))
                        .timeToLiveDescription();

        assertThat(timeToLive.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(timeToLive.attributeName()).isEqualTo("expiresAt");
    }

    @Test
    void noIndexIsWrittenWithEveryOccurrence() {
        assertThat(Tables.violations(violations).globalSecondaryIndexes())
                .extracting(GlobalSecondaryIndex::indexName)
                .containsExactly("byOrganization", "byAccount", "byPolicy", "byAccountAndPolicy");
        assertThat(Tables.violations(violations).globalSecondaryIndexes())
                .allMatch(index -> index.projection().projectionType() == ProjectionType.KEYS_ONLY);
    }

    private TableStatus status(String table) {
        return client.describeTable(request -> request.tableName(table)).table().tableStatus();
    }
}
