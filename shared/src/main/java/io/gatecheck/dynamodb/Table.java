package io.gatecheck.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** One table, and the operations that its repositories need. Every read is strongly consistent. */
public record Table(DynamoDbClient client, String name) {

    /** The most keys of one BatchGetItem. */
    private static final int BATCH = 100;

    /** The reasons for which a transaction is cancelled but may succeed if it is repeated. */
    private static final Set<String> RETRYABLE =
            Set.of(
                    "None",
                    "ConditionalCheckFailed",
                    "TransactionConflict",
                    "ThrottlingError",
                    "ProvisionedThroughputExceeded");

    public Optional<Item> find(Key key) {
        var response =
                client.getItem(request ->
                        request.tableName(name).key(key.attributes()).consistentRead(true));
        return response.hasItem() ? Optional.of(new Item(response.item())) : Optional.empty();
    }

    /** The items that exist, by key; one call for each hundred keys. */
    public Map<Key, Item> findAll(List<Key> keys) {
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

    /**
     * Every item of a partition whose sort key has this prefix, in order; one call for each
     * megabyte.
     */
    public List<Item> partition(String pk, String skPrefix) {
        return stream(pk, skPrefix).toList();
    }

    /** The same; each further megabyte is asked for when the stream comes to it. */
    public Stream<Item> stream(String pk, String skPrefix) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(name)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(
                                Map.of(":pk", Values.of(pk), ":prefix", Values.of(skPrefix)))
                        .consistentRead(true)
                        .build();
        return Stream.iterate(
                        Optional.of(client.query(query)),
                        Optional::isPresent,
                        page -> page.flatMap(before -> next(query, before)))
                .flatMap(page -> page.map(QueryResponse::items).orElse(List.of()).stream())
                .map(Item::new);
    }

    private Optional<QueryResponse> next(QueryRequest query, QueryResponse page) {
        return page.hasLastEvaluatedKey()
                ? Optional.of(
                        client.query(
                                query.toBuilder()
                                        .exclusiveStartKey(page.lastEvaluatedKey())
                                        .build()))
                : Optional.empty();
    }

    /**
     * The last items of a partition before a sort key, in falling order; one call for each megabyte
     * of them.
     *
     * @param before excluded
     */
    public List<Item> newestFirst(String pk, String before, int most) {
        List<Item> items = new ArrayList<>();
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(name)
                        .keyConditionExpression("pk = :pk AND sk < :before")
                        .expressionAttributeValues(
                                Map.of(":pk", Values.of(pk), ":before", Values.of(before)))
                        .scanIndexForward(false)
                        .consistentRead(true);
        QueryResponse page;
        do {
            page = client.query(query.limit(most - items.size()).build());
            page.items().stream().map(Item::new).forEach(items::add);
            query.exclusiveStartKey(page.lastEvaluatedKey());
        } while (page.hasLastEvaluatedKey() && items.size() < most);
        return items;
    }

    public void put(Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(name).item(item));
    }

    public void delete(Key key) {
        client.deleteItem(request -> request.tableName(name).key(key.attributes()));
    }

    /** Updates an item; false if the conditions do not hold. */
    public boolean update(Key key, ItemUpdate update) {
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

    /**
     * Makes all writes in one transaction, or none; false if it may succeed when it is repeated:
     * after a condition that does not hold, a conflict with another writer, or throttling.
     */
    public boolean write(List<TransactWriteItem> writes) {
        try {
            client.transactWriteItems(request -> request.transactItems(writes));
            return true;
        } catch (TransactionCanceledException e) {
            boolean lost =
                    e.cancellationReasons().stream()
                            .allMatch(reason -> RETRYABLE.contains(reason.code()));
            if (lost) {
                return false;
            }
            throw e;
        }
    }

    /** A write of a transaction: puts an item that does not exist yet. */
    public TransactWriteItem create(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName(name)
                                .item(item)
                                .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    /** A write of a transaction: updates an item. */
    public TransactWriteItem change(Key key, ItemUpdate change) {
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
