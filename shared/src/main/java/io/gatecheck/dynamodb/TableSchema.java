package io.gatecheck.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.KeyType.HASH;
import static software.amazon.awssdk.services.dynamodb.model.KeyType.RANGE;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/**
 * The schema of a table, billed on demand, with the primary key {@link Key}. In AWS the stack of
 * the central account creates the tables, and a test compares its template with their schemas.
 *
 * @param expires whether items have a TTL, in {@link Item#EXPIRES_AT}
 */
public record TableSchema(List<KeysOnlyIndex> indexes, boolean expires) {

    public TableSchema {
        indexes = List.copyOf(indexes);
    }

    /** A global secondary index that holds the keys of items and nothing else. */
    public record KeysOnlyIndex(String name, String partitionKey, String sortKey) {

        private GlobalSecondaryIndex index() {
            return GlobalSecondaryIndex.builder()
                    .indexName(name)
                    .keySchema(List.of(key(partitionKey, HASH), key(sortKey, RANGE)))
                    .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                    .build();
        }
    }

    /**
     * Creates the table if there is none, and waits until it can be used. Repeatable.
     *
     * @param name at least three characters
     */
    public void create(DynamoDbClient client, String name) {
        try {
            client.createTable(request(name));
        } catch (ResourceInUseException _) {
            // It exists; the waiter below asks whether it can be used yet.
        }
        try (DynamoDbWaiter waiter = DynamoDbWaiter.builder().client(client).build()) {
            waiter.waitUntilTableExists(request -> request.tableName(name));
        }
        if (expires) {
            enableTimeToLive(client, name);
        }
    }

    /** The request that creates a table with this schema; it cannot say that items expire. */
    public CreateTableRequest request(String name) {
        var request =
                CreateTableRequest.builder()
                        .tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(key(Key.PK, HASH), key(Key.SK, RANGE))
                        .attributeDefinitions(keyAttributes().map(TableSchema::text).toList());
        // DynamoDB refuses an empty list of indexes.
        return indexes.isEmpty()
                ? request.build()
                : request.globalSecondaryIndexes(
                                indexes.stream().map(KeysOnlyIndex::index).toList())
                        .build();
    }

    private static void enableTimeToLive(DynamoDbClient client, String name) {
        TimeToLiveStatus status =
                client.describeTimeToLive(request -> request.tableName(name))
                        .timeToLiveDescription()
                        .timeToLiveStatus();
        if (status == TimeToLiveStatus.DISABLED) {
            client.updateTimeToLive(request ->
                    request.tableName(name)
                            .timeToLiveSpecification(
                                    ttl -> ttl.enabled(true).attributeName(Item.EXPIRES_AT)));
        }
    }

    private Stream<String> keyAttributes() {
        Stream<String> indexed =
                indexes.stream()
                        .flatMap(index -> Stream.of(index.partitionKey(), index.sortKey()))
                        .distinct();
        return Stream.concat(Stream.of(Key.PK, Key.SK), indexed);
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}
