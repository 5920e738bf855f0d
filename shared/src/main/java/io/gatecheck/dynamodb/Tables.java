package io.gatecheck.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.KeyType.HASH;
import static software.amazon.awssdk.services.dynamodb.model.KeyType.RANGE;

import java.util.Arrays;
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
 * The shape of both tables. In AWS the stack of the central account makes them, and a test holds
 * its template to this; {@link Keys} says what their keys mean.
 */
public final class Tables {

    /** The attribute of the violations table by which DynamoDB deletes items. */
    public static final String EXPIRES_AT = "expiresAt";

    private Tables() {}

    /** The table of policies, accounts and exemptions. */
    public static CreateTableRequest control(String name) {
        return table(name).attributeDefinitions(texts(Key.PK, Key.SK).toList()).build();
    }

    /** The table of violations and occurrences. */
    public static CreateTableRequest violations(String name) {
        Stream<AttributeDefinition> indexed =
                Arrays.stream(Index.values()).flatMap(index -> texts(index.partitionKey));
        return table(name)
                .attributeDefinitions(
                        Stream.concat(texts(Key.PK, Key.SK, Index.POSITION), indexed).toList())
                .globalSecondaryIndexes(
                        Arrays.stream(Index.values()).map(Tables::keysOnly).toList())
                .build();
    }

    /**
     * Makes the tables where they are missing, and waits until they can be used. Repeatable.
     *
     * @param control the name of the one, at least three characters
     * @param violations the name of the other
     */
    public static void create(DynamoDbClient client, String control, String violations) {
        create(client, control(control));
        create(client, violations(violations));
        TimeToLiveStatus status =
                client.describeTimeToLive(request -> request.tableName(violations))
                        .timeToLiveDescription()
                        .timeToLiveStatus();
        if (status == TimeToLiveStatus.DISABLED) {
            client.updateTimeToLive(request ->
                    request.tableName(violations)
                            .timeToLiveSpecification(
                                    ttl -> ttl.enabled(true).attributeName(EXPIRES_AT)));
        }
    }

    private static void create(DynamoDbClient client, CreateTableRequest table) {
        try {
            client.createTable(table);
        } catch (ResourceInUseException _) {
            // It is there; whether it can be used yet is asked below.
        }
        try (DynamoDbWaiter waiter = DynamoDbWaiter.builder().client(client).build()) {
            waiter.waitUntilTableExists(request -> request.tableName(table.tableName()));
        }
    }

    private static CreateTableRequest.Builder table(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key(Key.PK, HASH), key(Key.SK, RANGE));
    }

    private static GlobalSecondaryIndex keysOnly(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.indexName)
                .keySchema(List.of(key(index.partitionKey, HASH), key(Index.POSITION, RANGE)))
                .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                .build();
    }

    private static Stream<AttributeDefinition> texts(String... names) {
        return Arrays.stream(names)
                .map(name ->
                        AttributeDefinition.builder()
                                .attributeName(name)
                                .attributeType(ScalarAttributeType.S)
                                .build());
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}
