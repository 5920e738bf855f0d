package io.gatecheck.dynamodb;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

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

    /** The name of a new control table. */
    public static String control() {
        return create(Tables.control("control-" + UUID.randomUUID()));
    }

    /** The name of a new violations table. */
    public static String violations() {
        return create(Tables.violations("violations-" + UUID.randomUUID()));
    }

    private static String create(CreateTableRequest table) {
        CLIENT.createTable(table);
        return table.tableName();
    }
}
