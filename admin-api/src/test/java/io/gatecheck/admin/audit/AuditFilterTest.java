package io.gatecheck.admin.audit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.audit.AuditFilter.ParsedFilter;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.AuditQuery;
import io.gatecheck.audit.AuditRecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditFilterTest {

    private static final String CURSOR = "2026-03-02T10:00:00.000Z~00000000000000ff";

    @Test
    void withoutParametersEverythingIsAskedFor() {
        assertThat(read(Map.of())).isEqualTo(new ParsedFilter.Valid(AuditQuery.newest(50)));
    }

    @Test
    void everyParameterNarrowsTheQuery() {
        AuditQuery expected =
                AuditQuery.newest(7)
                        .by("ada@example.com")
                        .of(new AuditObject(AuditObject.Kind.POLICY, "no-public-ip"))
                        .between(
                                Instant.parse("2026-03-01T00:00:00Z"),
                                Instant.parse("2026-03-03T00:00:00Z"))
                        .after(new AuditRecordId(CURSOR));

        assertThat(
                        read(
                                Map.of(
                                        "person", "ada@example.com",
                                        "object", "Policy/no-public-ip",
                                        "from", "2026-03-01",
                                        "until", "2026-03-02",
                                        "limit", "7",
                                        "cursor", CURSOR)))
                .isEqualTo(new ParsedFilter.Valid(expected));
    }

    @Test
    void timesAreTakenAsTheyAre() {
        Instant from = Instant.parse("2026-03-01T10:15:00Z");
        Instant until = Instant.parse("2026-03-01T10:15:00.5Z");

        assertThat(read(Map.of("from", from.toString(), "until", until.toString())))
                .isEqualTo(new ParsedFilter.Valid(AuditQuery.newest(50).between(from, until)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    object | no-public-ip       | 'no-public-ip' is not a valid object.
                    object | policy/            | 'policy/' is not a valid object.
                    object | violation/x        | 'violation/x' is not a valid object.
                    from   | yesterday          | 'yesterday' is not a valid date.
                    from   | 2026-02-30         | '2026-02-30' is not a valid date.
                    from   | ٢٠٢٦-03-02         | '٢٠٢٦-03-02' is not a valid date.
                    from   | +12026-03-02       | '+12026-03-02' is not a valid date.
                    until  | 2026-03-02T25:00:00Z | '2026-03-02T25:00:00Z' is not a valid date.
                    limit  | 201                | '201' is not a valid limit.
                    limit  | ٣                  | '٣' is not a valid limit.
                    cursor | x                  | The cursor is not valid.
                    """)
    void aParameterThatIsNotValidIsNamed(String name, String value, String message) {
        assertThat(errors(Map.of(name, value)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.parameter()).isEqualTo(name);
                    assertThat(error.message()).startsWith(message);
                });
    }

    @Test
    void theEndIsNotBeforeTheBeginning() {
        assertThat(errors(Map.of("from", "2026-03-02", "until", "2026-03-01")))
                .containsExactly(
                        new InvalidParameter(
                                "until",
                                "The end must not be before the beginning. Change one of them."));
    }

    private static List<InvalidParameter> errors(Map<String, String> address) {
        return ((ParsedFilter.Invalid) read(address)).errors();
    }

    private static ParsedFilter read(Map<String, String> address) {
        return filter(address).read(50);
    }

    private static AuditFilter filter(Map<String, String> address) {
        return AuditFilter.of(
                address.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }
}
