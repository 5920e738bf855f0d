package io.gatecheck.dynamodb;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Tables in DynamoDB Local: one database in memory for the whole test run, new tables for everyone
 * who asks. Nothing expires by itself, so that a test may live in any year.
 */
public final class LocalTables {

    private static final DynamoDbClient CLIENT =
            DynamoDBEmbedded.create(/* disableTelemetry */ true).dynamoDbClient();

    private LocalTables() {}

    public static DynamoDbClient client() {
        return CLIENT;
    }

    /** The name of a new table with this schema. */
    public static String create(TableSchema schema) {
        return CLIENT.createTable(schema.request("table-" + UUID.randomUUID()))
                .tableDescription()
                .tableName();
    }
}
