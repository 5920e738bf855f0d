package io.gatecheck.violation;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every repository of violations does. */
public abstract class ViolationRepositoryContract extends ViolationStoreContract {

    private static final List<String> ACCOUNTS = List.of("111122223333", "444455556666");
    private static final List<String> POLICIES = List.of("no-public-ip", "images");
    private static final List<Severity> SEVERITIES =
            List.of(Severity.CRITICAL, Severity.LOW, Severity.HIGH, Severity.MEDIUM, Severity.HIGH);

    @Test
    void aViolationThatIsNotThereIsNotFound() {
        ViolationId unknown = Detections.of("no-exec").detection().violationId();

        assertThat(violations().find(unknown)).isEmpty();
        assertThat(violations().list(ViolationQuery.newest(10)))
                .isEqualTo(new Page<Violation>(List.of(), Optional.empty()));
        assertThat(violations().occurrences(unknown, Optional.empty(), 10))
                .isEqualTo(new Page<Occurrence>(List.of(), Optional.empty()));
    }

    @Test
    void everyFilterListsEveryMatchingViolationOnceNewestFirst() {
        List<Violation> all = recordHundreds();

        for (ViolationQuery query : everyFilter()) {
            assertThat(pages(query)).as("%s", query).isEqualTo(matching(query, all));
        }
    }

    @Test
    void smallPagesShowTheSameList() {
        List<Violation> all = recordHundreds();

        var query =
                new ViolationQuery(
                        Optional.of(new AccountId(ACCOUNTS.getFirst())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        7);

        assertThat(pages(query)).isEqualTo(matching(query, all));
    }

    @Test
    void aPageThatEndsTheListHasNoNext() {
        for (int task = 0; task < 3; task++) {
            recorder().record(Detections.of("no-exec").service("s" + task).detection());
        }

        assertThat(violations().list(ViolationQuery.newest(3)).next()).isEmpty();
        assertThat(violations().list(ViolationQuery.newest(2)).next()).isPresent();
    }

    @Test
    void aViolationIsListedWhereItStandsNow() {
        var detection = Detections.of("no-exec").detection();
        recorder().record(detection);
        recorder().taskStopped(detection.task(), Detections.AT.plusSeconds(1));

        var newest = ViolationQuery.newest(10);

        assertThat(violations().list(newest.withStatus(ViolationStatus.OPEN)).items()).isEmpty();
        assertThat(violations().list(newest.withStatus(ViolationStatus.RESOLVED)).items())
                .containsExactly(violations().find(detection.violationId()).orElseThrow());
    }

    @Test
    void anotherOccurrenceDoesNotMoveAViolationUp() {
        var older = Detections.of("no-exec").service("older");
        var newer = Detections.of("no-exec").service("newer").at(Detections.AT.plusSeconds(60));
        recorder().record(older.detection());
        recorder().record(newer.detection());

        recorder().record(older.task("second").at(Detections.AT.plusSeconds(120)).detection());

        assertThat(violations().list(ViolationQuery.newest(10)).items())
                .extracting(violation -> violation.place().service().value())
                .containsExactly("newer", "older");
    }

    @Test
    void occurrencesAreListedNewestFirstInPages() {
        List<Occurrence> expected = new ArrayList<>();
        for (int task = 0; task < 25; task++) {
            var detection =
                    Detections.of("no-exec")
                            .task("task-" + task)
                            .at(Detections.AT.plusSeconds(task / 2))
                            .detection();
            recorder().record(detection);
            expected.add(Occurrence.of(detection));
        }
        expected.sort(
                comparing(Occurrence::seenAt)
                        .thenComparing(occurrence -> occurrence.task().id())
                        .reversed());

        List<Occurrence> listed = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            var page = violations().occurrences(expected.getFirst().violation(), cursor, 10);
            listed.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(listed).isEqualTo(expected);
    }

    @Test
    void aCursorThatWasMadeUpShowsSomeOfTheListAndNothingElse() {
        var detection = Detections.of("no-exec").detection();
        var recorded = recorder().record(detection);

        var query = withCursor(ViolationQuery.newest(10), Optional.of(new Cursor("zzz")));

        assertThat(violations().list(query).items()).containsExactly(recorded.violation());
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursor("VIOLATION#"));
    }

    private List<Violation> recordHundreds() {
        List<Violation> all = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            Instant at = Detections.AT.plusSeconds(n / 3);
            var detections =
                    Detections.of(POLICIES.get(n % 2))
                            .in(ACCOUNTS.get(n / 3 % 2))
                            .severity(SEVERITIES.get(n % 5))
                            .service("service-" + n)
                            .task("task-" + n)
                            .at(at);
            var detection =
                    n % 7 == 0 ? detections.exemptBy("ex-1").detection() : detections.detection();
            recorder().record(detection);
            if (n % 4 == 0) {
                recorder().taskStopped(detection.task(), at.plusSeconds(5));
            }
            all.add(violations().find(detection.violationId()).orElseThrow());
        }
        return all;
    }

    private static List<ViolationQuery> everyFilter() {
        List<ViolationQuery> queries = new ArrayList<>();
        for (var account : orNone(ACCOUNTS.stream().map(AccountId::new))) {
            for (var policy : orNone(POLICIES.stream().map(PolicyId::new))) {
                for (var severity : orNone(Stream.of(Severity.values()))) {
                    for (var status : orNone(Stream.of(ViolationStatus.values()))) {
                        queries.add(
                                new ViolationQuery(
                                        account, policy, severity, status, Optional.empty(), 50));
                    }
                }
            }
        }
        return queries;
    }

    private static <T> Collection<Optional<T>> orNone(Stream<T> values) {
        return Stream.concat(Stream.of(Optional.<T>empty()), values.map(Optional::of)).toList();
    }

    private List<Violation> pages(ViolationQuery query) {
        List<Violation> listed = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            var page = violations().list(withCursor(query, cursor));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(query.limit());
            listed.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return listed;
    }

    private static ViolationQuery withCursor(ViolationQuery query, Optional<Cursor> cursor) {
        return new ViolationQuery(
                query.account(),
                query.policy(),
                query.severity(),
                query.status(),
                cursor,
                query.limit());
    }

    private static List<Violation> matching(ViolationQuery query, List<Violation> all) {
        return all.stream()
                .filter(one -> query.account().map(one.place().account()::equals).orElse(true))
                .filter(one -> query.policy().map(one.policy().id()::equals).orElse(true))
                .filter(one -> query.severity().map(one.policy().severity()::equals).orElse(true))
                .filter(one -> query.status().map(one.status()::equals).orElse(true))
                .sorted(
                        comparing((Violation one) -> one.times().openedAt())
                                .thenComparing(one -> one.id().value())
                                .reversed())
                .toList();
    }
}
