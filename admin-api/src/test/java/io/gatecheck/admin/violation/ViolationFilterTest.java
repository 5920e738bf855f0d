package io.gatecheck.admin.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.account.AccountParser;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.violation.ViolationFilter.ParsedQuery;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.Cursor;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViolationFilterTest {

    private static final ViolationFilter WHOLE =
            ViolationFilter.of(
                    Map.of(
                            "cursor", List.of("c-1"),
                            "status", List.of("open"),
                            "limit", List.of("40"),
                            "policy", List.of("no-public-ip"),
                            "severity", List.of(" High "),
                            "account", List.of("111122223333"),
                            "utm", List.of("somewhere")));

    @Test
    void everyParameterNarrowsTheQuery() {
        assertThat(WHOLE.read(AccountParser.byId(), 50))
                .isEqualTo(
                        new ParsedQuery.Valid(
                                new ViolationQuery(
                                        Optional.of(new AccountId("111122223333")),
                                        Optional.of(new PolicyId("no-public-ip")),
                                        Optional.of(Severity.HIGH),
                                        Optional.of(ViolationStatus.OPEN),
                                        Optional.of(new Cursor("c-1")),
                                        40)));
    }

    @Test
    void anEmptyParameterIsAnAbsentOne() {
        ViolationFilter filter =
                ViolationFilter.of(
                        Map.of(
                                "severity",
                                List.of(""),
                                "account",
                                List.of("  "),
                                "limit",
                                List.of()));

        assertThat(filter.read(AccountParser.byId(), 50))
                .isEqualTo(new ParsedQuery.Valid(ViolationQuery.newest(50)));
        assertThat(filter.queryString()).isEmpty();
    }

    @Test
    void allErrorsAreReportedAtOnceEachWithItsParameter() {
        ViolationFilter filter =
                ViolationFilter.of(
                        Map.of(
                                "account", List.of("x"),
                                "policy", List.of("No_Such"),
                                "severity", List.of("high", "low"),
                                "status", List.of("shut"),
                                "cursor", List.of("a b"),
                                "limit", List.of("0")));

        assertThat(filter.read(AccountParser.byId(), 50))
                .isInstanceOfSatisfying(
                        ParsedQuery.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(InvalidParameter::parameter)
                                        .containsExactly(
                                                "account",
                                                "policy",
                                                "severity",
                                                "status",
                                                "cursor",
                                                "limit"));
    }

    @Test
    void theQueryStringIsTheFilterInOneOrder() {
        assertThat(WHOLE.queryString())
                .isEqualTo(
                        "?account=111122223333&policy=no-public-ip&severity=High&status=open"
                                + "&limit=40&cursor=c-1");
    }

    @Test
    void whateverWasTypedIsEncodedInTheQueryString() {
        ViolationFilter filter =
                ViolationFilter.of(Map.of("account", List.of("R&D {a} 100% ü=\"#?")));

        assertThat(filter.queryString())
                .isEqualTo("?account=R%26D%20%7Ba%7D%20100%25%20%C3%BC%3D%22%23%3F");
    }

    @Test
    void aFilterThatIsTakenAwayLeadsToTheFirstPage() {
        assertThat(WHOLE.without(ViolationFilter.POLICY).queryString())
                .isEqualTo("?account=111122223333&severity=High&status=open&limit=40");
    }

    @Test
    void theNextPageKeepsTheFilterAndGoesOnWhereThisOneEnded() {
        assertThat(WHOLE.nextPage(new Cursor("c-2")).queryString())
                .endsWith("&status=open&limit=40&cursor=c-2");
        assertThat(WHOLE.firstPage().queryString()).endsWith("&status=open&limit=40");
    }
}
