package io.gatecheck.audit;

import io.gatecheck.audit.AuditEntry.Actor;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** An audit log that is forgotten with the test. */
public final class InMemoryAuditLog implements AuditLog, AuditSearch {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final NavigableMap<AuditRecordId, AuditEntry> kept = new ConcurrentSkipListMap<>();
    private final AtomicLong added = new AtomicLong();

    public InMemoryAuditLog(AuditEntry... entries) {
        for (AuditEntry entry : entries) {
            add(entry);
        }
    }

    @Override
    public void add(AuditEntry entry) {
        kept.put(
                new AuditRecordId(
                        MILLISECONDS.format(entry.at())
                                + "~"
                                + HexFormat.of().toHexDigits(added.incrementAndGet())),
                entry);
    }

    /** Every entry, oldest first. */
    public List<AuditEntry> entries() {
        return List.copyOf(kept.values());
    }

    @Override
    public Result find(AuditQuery query) {
        List<AuditRecord> found =
                query
                        .after()
                        .map(last -> kept.headMap(last, false))
                        .orElse(kept)
                        .descendingMap()
                        .entrySet()
                        .stream()
                        .filter(one -> matches(query, one.getValue()))
                        .limit(query.limit() + 1L)
                        .map(one -> new AuditRecord(one.getKey(), one.getValue()))
                        .toList();
        return found.size() > query.limit()
                ? new Result(
                        found.subList(0, query.limit()),
                        Optional.of(found.get(query.limit() - 1).id()))
                : new Result(found, Optional.empty());
    }

    private static boolean matches(AuditQuery query, AuditEntry entry) {
        Actor who = entry.who();
        Instant at = entry.at();
        return query.person().filter(name -> !name.equals(who.name())).isEmpty()
                && query.object().filter(object -> !object.equals(entry.object())).isEmpty()
                && query.from().filter(at::isBefore).isEmpty()
                && query.until().filter(latest -> !at.isBefore(latest)).isEmpty();
    }
}
