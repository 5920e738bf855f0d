package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.violation.Cursor;
import io.gatecheck.violation.Occurrence;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationRepository;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads the violations table.
 *
 * <p>A page of violations costs at most 48 queries, run at the same time, and two reads; a page for
 * one account and status costs at most four queries. A page can be short if violations moved or
 * expired while it was read.
 */
public final class DynamoDbViolationRepository implements ViolationRepository {

    private final Table table;
    private final NewestFirst newestFirst;
    private final Clock clock;

    public DynamoDbViolationRepository(DynamoDbClient client, String violationsTable, Clock clock) {
        this.table = new Table(client, violationsTable);
        this.newestFirst = new NewestFirst(table);
        this.clock = clock;
    }

    @Override
    public Optional<Violation> find(ViolationId id) {
        return table.find(ViolationKeys.violation(id))
                .filter(this::isCurrent)
                .map(ViolationItem::read);
    }

    @Override
    public Page<Violation> list(ViolationQuery query) {
        Listing listing = Listing.of(query);
        var page =
                newestFirst.page(
                        listing.index(), listing.partitions(), query.cursor(), query.limit());
        return new Page<>(
                page.items().stream().filter(this::isCurrent).map(ViolationItem::read).toList(),
                page.next());
    }

    @Override
    public Page<Occurrence> occurrences(ViolationId id, Optional<Cursor> cursor, int limit) {
        // In this partition nothing sorts before the occurrences, and ~ sorts after every time.
        String before = ViolationKeys.OCCURRENCE_PREFIX + cursor.map(Cursor::value).orElse("~");
        var response =
                table.client()
                        .query(request ->
                                request.tableName(table.name())
                                        .keyConditionExpression("pk = :violation AND sk < :before")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":violation",
                                                        Values.of(ViolationKeys.violation(id).pk()),
                                                        ":before",
                                                        Values.of(before)))
                                        .scanIndexForward(false)
                                        .consistentRead(true)
                                        .limit(limit + 1));
        List<Item> found = response.items().stream().map(Item::new).toList();
        List<Item> shown = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit || response.hasLastEvaluatedKey();
        return new Page<>(
                shown.stream().filter(this::isCurrent).map(OccurrenceItem::read).toList(),
                more ? Optional.of(cursor(shown.getLast())) : Optional.empty());
    }

    private static Cursor cursor(Item occurrence) {
        return new Cursor(
                occurrence.key().sk().substring(ViolationKeys.OCCURRENCE_PREFIX.length()));
    }

    private boolean isCurrent(Item item) {
        return !item.isExpired(clock.instant());
    }
}
