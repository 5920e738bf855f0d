package io.gatecheck.local.run;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import io.gatecheck.dynamodb.control.ControlTable;
import io.gatecheck.dynamodb.violations.ViolationsTable;
import java.io.File;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local in this process, with both tables. */
final class Database implements AutoCloseable {

    static final String CONTROL = "gatecheck-control";
    static final String VIOLATIONS = "gatecheck-violations";

    private final AmazonDynamoDBLocal local;
    private final DynamoDbClient client;

    private Database(AmazonDynamoDBLocal local) {
        this.local = local;
        this.client = local.dynamoDbClient();
    }

    /**
     * Opens the database, and makes what is missing.
     *
     * @param file not a folder; it need not be there
     */
    static Database open(File file) {
        return prepared(DynamoDBEmbedded.create(file, /* disableTelemetry */ true));
    }

    /** A database that is gone when it is closed. */
    static Database inMemory() {
        return prepared(DynamoDBEmbedded.create(/* disableTelemetry */ true));
    }

    private static Database prepared(AmazonDynamoDBLocal local) {
        Database database = new Database(local);
        ControlTable.SCHEMA.create(database.client, CONTROL);
        ViolationsTable.SCHEMA.create(database.client, VIOLATIONS);
        return database;
    }

    DynamoDbClient client() {
        return client;
    }

    /** Ends its threads, which would keep the process alive. */
    @Override
    public void close() {
        client.close();
        local.shutdown();
    }
}
