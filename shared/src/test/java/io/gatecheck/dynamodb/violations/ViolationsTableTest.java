package io.gatecheck.dynamodb.violations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.LocalTables;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class ViolationsTableTest {

    private final String name = "violations-" + UUID.randomUUID();

    @Test
    void theTableIsCreatedWithItsIndexes() {
        var client = LocalTables.client();

        ViolationsTable.SCHEMA.create(client, name);

        var table = client.describeTable(request -> request.tableName(name)).table();
        assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(table.globalSecondaryIndexes()).hasSize(4);
    }

    @Test
    void violationsExpire() {
        assertThat(ViolationsTable.SCHEMA.expires()).isTrue();
    }

    @Test
    void noIndexIsWrittenWithEveryOccurrence() {
        var indexes = ViolationsTable.SCHEMA.request(name).globalSecondaryIndexes();

        assertThat(indexes)
                .extracting(GlobalSecondaryIndex::indexName)
                .containsExactly("byOrganization", "byAccount", "byPolicy", "byAccountAndPolicy");
        assertThat(indexes)
                .allMatch(index -> index.projection().projectionType() == ProjectionType.KEYS_ONLY);
    }
}
