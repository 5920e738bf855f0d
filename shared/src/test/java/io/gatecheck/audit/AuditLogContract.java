package io.gatecheck.audit;

import static io.gatecheck.audit.AuditEntries.EXEC;
import static io.gatecheck.audit.AuditEntries.PUBLIC_IP;
import static io.gatecheck.audit.AuditEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.audit.AuditEntry.Actor;
import io.gatecheck.audit.AuditSearch.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every audit log does. */
public abstract class AuditLogContract {

    private static final String ADA = "ada@example.com";
    private static final String BEN = "ben@example.com";

    private static final AuditEntry IN_NOVEMBER = entry("2025-11-30T23:59:59.999Z", ADA, EXEC);
    private static final AuditEntry IN_FEBRUARY = entry("2026-02-01T00:00:00Z", BEN, PUBLIC_IP);
    private static final AuditEntry IN_MARCH = entry("2026-03-02T10:00:00Z", ADA, PUBLIC_IP);
    private static final AuditEntry LATER_IN_MARCH = entry("2026-03-02T11:00:00Z", ADA, EXEC);

    /** The same log every time, empty at the start of a test. */
    protected abstract AuditLog log();

    /** Finds what is in that log. */
    protected abstract AuditSearch search();

    @Test
    void atFirstNothingHappened() {
        assertThat(search().find(AuditQuery.newest(10)))
                .isEqualTo(new Result(List.of(), Optional.empty()));
    }

    @Test
    void entriesComeNewestFirstWhateverTheirMonth() {
        addAll();

        assertThat(find(AuditQuery.newest(10)))
                .containsExactly(LATER_IN_MARCH, IN_MARCH, IN_FEBRUARY, IN_NOVEMBER);
    }

    @Test
    void everythingIsKept() {
        var whole =
                new AuditEntry(
                        Instant.parse("2026-03-02T10:00:00.123Z"),
                        new Actor("Zoë 🦊 #1/2", ""),
                        AuditAction.TOKEN_CREATED,
                        new AuditObject(AuditObject.Kind.TOKEN, "t-1"),
                        "",
                        "");
        log().add(whole);

        assertThat(find(AuditQuery.newest(1).by("Zoë 🦊 #1/2"))).containsExactly(whole);
    }

    @Test
    void filtersNarrowTheLog() {
        addAll();
        AuditQuery all = AuditQuery.newest(10);
        Instant march = Instant.parse("2026-03-02T10:00:00Z");

        assertThat(find(all.by(ADA))).containsExactly(LATER_IN_MARCH, IN_MARCH, IN_NOVEMBER);
        assertThat(find(all.of(PUBLIC_IP))).containsExactly(IN_MARCH, IN_FEBRUARY);
        assertThat(find(all.by(ADA).of(PUBLIC_IP))).containsExactly(IN_MARCH);
        assertThat(find(all.by("ada"))).isEmpty();
        assertThat(find(all.between(IN_FEBRUARY.at(), march))).containsExactly(IN_FEBRUARY);
        assertThat(find(all.between(march, march.plusMillis(1)))).containsExactly(IN_MARCH);
        assertThat(find(all.by(ADA).between(Instant.EPOCH, march))).containsExactly(IN_NOVEMBER);
        assertThat(find(all.between(march.plusSeconds(7200), march.plusSeconds(9000)))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepetitions() {
        addAll();

        assertThat(pages(AuditQuery.newest(1)))
                .containsExactly(
                        List.of(LATER_IN_MARCH),
                        List.of(IN_MARCH),
                        List.of(IN_FEBRUARY),
                        List.of(IN_NOVEMBER));
        assertThat(pages(AuditQuery.newest(2).by(ADA)))
                .containsExactly(List.of(LATER_IN_MARCH, IN_MARCH), List.of(IN_NOVEMBER));
        assertThat(pages(AuditQuery.newest(2)))
                .containsExactly(
                        List.of(LATER_IN_MARCH, IN_MARCH), List.of(IN_FEBRUARY, IN_NOVEMBER));
    }

    @Test
    void whatIsAddedWhileReadingDoesNotMoveThePages() {
        addAll();
        AuditRecordId next = search().find(AuditQuery.newest(2)).next().orElseThrow();

        log().add(entry("2026-03-03T00:00:00Z", BEN, EXEC));

        assertThat(find(AuditQuery.newest(2).after(next)))
                .containsExactly(IN_FEBRUARY, IN_NOVEMBER);
    }

    @Test
    void entriesOfOneInstantAreAllKept() {
        for (int i = 0; i < 5; i++) {
            log().add(IN_MARCH);
        }

        assertThat(pages(AuditQuery.newest(2).of(PUBLIC_IP)))
                .extracting(List::size)
                .containsExactly(2, 2, 1);
    }

    @Test
    void longTextsAreShortenedAndPagesOfThemAreWhole() {
        for (int i = 0; i < 8; i++) {
            log().add(
                            new AuditEntry(
                                    IN_MARCH.at().plusSeconds(i),
                                    IN_MARCH.who(),
                                    AuditAction.POLICY_PUBLISHED,
                                    PUBLIC_IP,
                                    "r".repeat(3_000),
                                    "ま".repeat(200_000)));
        }

        assertThat(find(AuditQuery.newest(8).of(PUBLIC_IP)))
                .hasSize(8)
                .allSatisfy(one -> {
                    assertThat(one.reason())
                            .hasSize(2_000)
                            .endsWith("… [shortened: 3000 characters]");
                    assertThat(one.difference())
                            .hasSize(100_000)
                            .endsWith("… [shortened: 200000 characters]");
                });
    }

    private void addAll() {
        List.of(IN_MARCH, IN_NOVEMBER, LATER_IN_MARCH, IN_FEBRUARY).forEach(log()::add);
    }

    private List<AuditEntry> find(AuditQuery query) {
        return search().find(query).entries().stream().map(AuditRecord::entry).toList();
    }

    private List<List<AuditEntry>> pages(AuditQuery query) {
        List<List<AuditEntry>> pages = new ArrayList<>();
        Optional<AuditRecordId> next = Optional.empty();
        do {
            Result page = search().find(next.map(query::after).orElse(query));
            pages.add(page.entries().stream().map(AuditRecord::entry).toList());
            next = page.next();
        } while (next.isPresent());
        return pages;
    }
}
