package io.gatecheck.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** One table and the few ways in which it is used. Every read here is strongly consistent. */
record Table(DynamoDbClient client, String name) {

    /** As many as BatchGetItem takes at once. */
    private static final int BATCH = 100;

    /** What ends a transaction although it may well succeed when it is tried again. */
    private static final Set<String> TRY_AGAIN =
            Set.of(
                    "None",
                    "ConditionalCheckFailed",
                    "TransactionConflict",
                    "ThrottlingError",
                    "ProvisionedThroughputExceeded");

    Optional<Item> find(Key key) {
        var response =
                client.getItem(request ->
                        request.tableName(name).key(key.attributes()).consistentRead(true));
        return response.hasItem() ? Optional.of(new Item(response.item())) : Optional.empty();
    }

    /** Those of the items that are there; one call for each hundred keys. */
    Map<Key, Item> findAll(List<Key> keys) {
        Map<Key, Item> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            findBatch(keys.subList(from, Math.min(keys.size(), from + BATCH)), found);
        }
        return found;
    }

    private void findBatch(List<Key> keys, Map<Key, Item> found) {
        var unread = new ArrayList<>(keys.stream().map(Key::attributes).toList());
        boolean _ =
                Attempts.until(
                        "reading " + keys.size() + " items of " + name,
                        () -> {
                            var batch =
                                    KeysAndAttributes.builder()
                                            .keys(unread)
                                            .consistentRead(true)
                                            .build();
                            var response =
                                    client.batchGetItem(
                                            request -> request.requestItems(Map.of(name, batch)));
                            response.responses().getOrDefault(name, List.of()).stream()
                                    .map(Item::new)
                                    .forEach(item -> found.put(item.key(), item));
                            unread.clear();
                            response.unprocessedKeys()
                                    .values()
                                    .forEach(rest -> unread.addAll(rest.keys()));
                            return unread.isEmpty() ? Optional.of(true) : Optional.empty();
                        });
    }

    /** Every item of a partition whose sort key begins so, in order; one call for each megabyte. */
    List<Item> partition(String pk, String skPrefix) {
        List<Item> items = new ArrayList<>();
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(name)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(
                                Map.of(":pk", Values.of(pk), ":prefix", Values.of(skPrefix)))
                        .consistentRead(true);
        QueryResponse page;
        do {
            page = client.query(query.build());
            page.items().stream().map(Item::new).forEach(items::add);
            query.exclusiveStartKey(page.lastEvaluatedKey());
        } while (page.hasLastEvaluatedKey());
        return items;
    }

    void put(Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(name).item(item));
    }

    void delete(Key key) {
        client.deleteItem(request -> request.tableName(name).key(key.attributes()));
    }

    /** Changes an item; false where its conditions do not hold. */
    boolean update(Key key, ItemUpdate update) {
        return Attempts.until(
                "changing " + key,
                () -> {
                    try {
                        client.updateItem(request ->
                                request.tableName(name)
                                        .key(key.attributes())
                                        .updateExpression(update.expression())
                                        .conditionExpression(update.condition())
                                        .expressionAttributeNames(update.names())
                                        .expressionAttributeValues(update.values()));
                        return Optional.of(true);
                    } catch (ConditionalCheckFailedException _) {
                        return Optional.of(false);
                    } catch (TransactionConflictException _) {
                        return Optional.empty();
                    }
                });
    }

    /** Writes all or nothing; false where another writer was there first, or is there just now. */
    boolean write(List<TransactWriteItem> writes) {
        try {
            client.transactWriteItems(request -> request.transactItems(writes));
            return true;
        } catch (TransactionCanceledException e) {
            boolean lost =
                    e.cancellationReasons().stream()
                            .allMatch(reason -> TRY_AGAIN.contains(reason.code()));
            if (lost) {
                return false;
            }
            throw e;
        }
    }

    /** In a transaction: puts an item that is not there yet. */
    TransactWriteItem create(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName(name)
                                .item(item)
                                .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    /** In a transaction: changes an item. */
    TransactWriteItem change(Key key, ItemUpdate change) {
        return TransactWriteItem.builder()
                .update(update ->
                        update.tableName(name)
                                .key(key.attributes())
                                .updateExpression(change.expression())
                                .conditionExpression(change.condition())
                                .expressionAttributeNames(change.names())
                                .expressionAttributeValues(change.values()))
                .build();
    }
}
