package io.gatecheck.dynamodb.control;

import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditLog;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.AuditQuery;
import io.gatecheck.audit.AuditRecord;
import io.gatecheck.audit.AuditRecordId;
import io.gatecheck.audit.AuditSearch;
import io.gatecheck.dynamodb.Attempts;
import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The audit log in the control table.
 *
 * <p>An entry is written four times in one transaction: by month, by object, by person, and by
 * both, so that every filter is a query of one partition. Each write is conditional on that there
 * is no such item, and this class has no other; nothing is ever replaced. The list of months is
 * written before, so that the list of everything knows which partitions to read.
 */
public final class DynamoDbAuditLog implements AuditLog, AuditSearch {

    private static final String ACTOR = "actor";
    private static final String ADDRESS = "address";
    private static final String ACTION = "action";
    private static final String KIND = "kind";
    private static final String OBJECT = "object";
    private static final String REASON = "reason";
    private static final String DIFFERENCE = "difference";
    private static final String AT = "at";

    /** Sorts behind every time. */
    private static final String END = "~";

    /** Those of a century. */
    private static final int MOST_MONTHS = 1_200;

    private final Table table;
    private final SecureRandom random = new SecureRandom();

    public DynamoDbAuditLog(DynamoDbClient client, String controlTable) {
        this.table = new Table(client, controlTable);
    }

    @Override
    public void add(AuditEntry entry) {
        AuditRecordId id =
                new AuditRecordId(
                        Values.text(entry.at())
                                + "~"
                                + HexFormat.of().toHexDigits(random.nextLong()));
        table.put(Attributes.of(ControlKeys.auditMonth(id)).item());
        List<Key> keys =
                Stream.of(
                                ControlKeys.auditOf(ControlKeys.month(id)),
                                ControlKeys.auditOf(entry.object()),
                                ControlKeys.auditBy(entry.who().name()),
                                ControlKeys.auditOf(entry.object(), entry.who().name()))
                        .map(partition -> new Key(partition, id.value()))
                        .toList();
        boolean _ =
                Attempts.until(
                        "adding " + id + " to the audit log",
                        () -> {
                            boolean added =
                                    table.write(
                                            keys.stream()
                                                    .map(key ->
                                                            table.create(attributes(key, entry)))
                                                    .toList());
                            // An attempt whose answer was lost may have written it.
                            return added || table.find(keys.getFirst()).isPresent()
                                    ? Optional.of(true)
                                    : Optional.empty();
                        });
    }

    @Override
    public Result find(AuditQuery query) {
        String from = query.from().map(Values::text).orElse("");
        String before = before(query);
        List<AuditRecord> found = new ArrayList<>();
        for (String partition : partitions(query, from, before)) {
            table.newestFirst(partition, before, query.limit() + 1 - found.size()).stream()
                    .takeWhile(item -> item.key().sk().compareTo(from) >= 0)
                    .map(DynamoDbAuditLog::entry)
                    .forEach(found::add);
            if (found.size() > query.limit()) {
                List<AuditRecord> page = found.subList(0, query.limit());
                return new Result(page, Optional.of(page.getLast().id()));
            }
        }
        return new Result(found, Optional.empty());
    }

    private static String before(AuditQuery query) {
        return Stream.concat(
                        query.until().map(Values::text).stream(),
                        query.after().map(AuditRecordId::value).stream())
                .min(String::compareTo)
                .orElse(END);
    }

    /** The one partition of a person or an object, or else those of the months, newest first. */
    private List<String> partitions(AuditQuery query, String from, String before) {
        if (query.object().isPresent()) {
            AuditObject object = query.object().get();
            return List.of(
                    query.person()
                            .map(name -> ControlKeys.auditOf(object, name))
                            .orElseGet(() -> ControlKeys.auditOf(object)));
        }
        if (query.person().isPresent()) {
            return List.of(ControlKeys.auditBy(query.person().get()));
        }
        return table.newestFirst(ControlKeys.AUDIT_MONTHS, before, MOST_MONTHS).stream()
                .map(item -> item.key().sk())
                .takeWhile(month -> (month + END).compareTo(from) >= 0)
                .map(ControlKeys::auditOf)
                .toList();
    }

    private static Map<String, AttributeValue> attributes(Key key, AuditEntry entry) {
        return Attributes.of(key)
                .time(AT, entry.at())
                .text(ACTOR, entry.who().name())
                .text(ADDRESS, entry.who().address())
                .text(ACTION, entry.action().name())
                .text(KIND, entry.object().kind().name())
                .text(OBJECT, entry.object().id())
                .text(REASON, entry.reason())
                .text(DIFFERENCE, entry.difference())
                .item();
    }

    private static AuditRecord entry(Item item) {
        return new AuditRecord(
                new AuditRecordId(item.key().sk()),
                new AuditEntry(
                        item.time(AT),
                        new AuditEntry.Actor(item.text(ACTOR), item.text(ADDRESS)),
                        AuditAction.valueOf(item.text(ACTION)),
                        new AuditObject(
                                AuditObject.Kind.valueOf(item.text(KIND)), item.text(OBJECT)),
                        item.text(REASON),
                        item.text(DIFFERENCE)));
    }
}
