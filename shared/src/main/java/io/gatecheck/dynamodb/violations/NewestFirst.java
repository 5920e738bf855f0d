package io.gatecheck.dynamodb.violations;

import static java.util.Comparator.comparing;

import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.violation.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads several partitions of an index as if they were one list, newest first.
 *
 * <p>A page costs one query for each partition, all at the same time, and one read for each hundred
 * items on the page, because the index holds keys only. If an item moves between the two, the page
 * leaves it out; it is found in the partition to which it moved.
 */
record NewestFirst(Table table) {

    /** The least number of partitions that are queried at the same time. */
    private static final int PARALLEL_FROM = 4;

    /** A page: the items that did not move since the index was read, and where the next begins. */
    record Items(List<Item> items, Optional<Cursor> next) {}

    Items page(Index index, List<String> partitions, Optional<Cursor> after, int limit) {
        List<Entry> entries =
                entries(index, partitions, after, limit + 1).stream()
                        .sorted(comparing(Entry::position).reversed())
                        .toList();
        List<Entry> page = entries.subList(0, Math.min(limit, entries.size()));
        Map<Key, Item> items = table.findAll(page.stream().map(Entry::key).toList());
        return new Items(
                page.stream().flatMap(entry -> entry.stillIn(index, items).stream()).toList(),
                entries.size() > limit
                        ? Optional.of(new Cursor(page.getLast().position()))
                        : Optional.empty());
    }

    private List<Entry> entries(
            Index index, List<String> partitions, Optional<Cursor> after, int most) {
        if (partitions.size() < PARALLEL_FROM) {
            return partitions.stream()
                    .flatMap(partition -> entries(index, partition, after, most))
                    .toList();
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Entry>>> reads = new ArrayList<>();
            for (String partition : partitions) {
                reads.add(threads.submit(() -> entries(index, partition, after, most).toList()));
            }
            return reads.stream().flatMap(read -> result(read).stream()).toList();
        }
    }

    private Stream<Entry> entries(Index index, String partition, Optional<Cursor> after, int most) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":partition", Values.of(partition));
        after.ifPresent(cursor -> values.put(":after", Values.of(cursor.value())));
        return table
                .client()
                .query(
                        QueryRequest.builder()
                                .tableName(table.name())
                                .indexName(index.indexName)
                                .keyConditionExpression(
                                        "#partition = :partition"
                                                + (after.isPresent()
                                                        ? " AND #position < :after"
                                                        : ""))
                                .expressionAttributeNames(names(index, after))
                                .expressionAttributeValues(values)
                                .scanIndexForward(false)
                                .limit(most)
                                .build())
                .items()
                .stream()
                .map(Item::new)
                .map(item -> new Entry(item.key(), partition, item.text(Index.POSITION)));
    }

    private static Map<String, String> names(Index index, Optional<Cursor> after) {
        return after.isPresent()
                ? Map.of("#partition", index.partitionKey, "#position", Index.POSITION)
                : Map.of("#partition", index.partitionKey);
    }

    private static <T> T result(Future<T> read) {
        try {
            return read.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading an index", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("An index could not be read", e.getCause());
        }
    }

    private record Entry(Key key, String partition, String position) {

        Optional<Item> stillIn(Index index, Map<Key, Item> items) {
            return Optional.ofNullable(items.get(key))
                    .filter(item -> item.text(index.partitionKey).equals(partition))
                    .filter(item -> item.text(Index.POSITION).equals(position));
        }
    }
}
