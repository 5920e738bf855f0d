package io.gatecheck.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class TableSchemaTest {

    private final DynamoDbClient client = LocalTables.client();
    private final String name = "table-" + UUID.randomUUID();

    @Test
    void aTableIsCreatedAndStaysWhenItIsCreatedAgain() {
        var schema = new TableSchema(List.of(), true);

        schema.create(client, name);
        schema.create(client, name);

        assertThat(client.describeTable(request -> request.tableName(name)).table().tableStatus())
                .isEqualTo(TableStatus.ACTIVE);
    }

    @Test
    void itemsOfATableWithATtlExpire() {
        new TableSchema(List.of(), true).create(client, name);

        assertThat(timeToLive().timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(timeToLive().attributeName()).isEqualTo("expiresAt");
    }

    @Test
    void itemsOfAnotherTableStay() {
        new TableSchema(List.of(), false).create(client, name);

        assertThat(timeToLive().timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED);
    }

    private TimeToLiveDescription timeToLive() {
        return client.describeTimeToLive(request -> request.tableName(name))
                .timeToLiveDescription();
    }
}
