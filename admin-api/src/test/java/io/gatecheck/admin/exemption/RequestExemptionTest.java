package io.gatecheck.admin.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionTarget;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestExemptionTest {

    private final ExemptionDesk desk = new ExemptionDesk();

    @Test
    void aRequestIsForItsViolationAndEndsWithItsLastDay() {
        var violation = desk.violation();

        var exemption = desk.requested();

        assertThat(desk.exemptions.all()).containsExactly(exemption);
        assertThat(exemption.target())
                .isInstanceOfSatisfying(
                        ExemptionTarget.OneViolation.class,
                        one -> assertThat(one.violation()).isEqualTo(violation.id().value()));
        assertThat(exemption.expiresAt()).isEqualTo(Instant.parse("2026-05-31T00:00:00Z"));
    }

    @Test
    void aRequestIsInTheAuditLogWithItsReason() {
        var exemption = desk.requested();

        assertThat(desk.audit)
                .containsExactly(
                        new AuditEntry(
                                ExemptionDesk.NOW,
                                new AuditEntry.Actor("ada", "192.0.2.1"),
                                AuditAction.EXEMPTION_REQUESTED,
                                ExemptionAudit.object(exemption),
                                "The new subnets come in May",
                                "Requested for the violation "
                                        + desk.violation().id()
                                        + " of no-public-ip, owned by team shop, until"
                                        + " 2026-05-31T00:00:00Z."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    reason | ""         | Enter why the exemption is needed.
                    owner  | ""         | Enter who sees to it that it is no longer needed when it ends.
                    until  | ""         | Choose the last day on which it holds.
                    until  | May        | 'May' is not a valid date. Write it as in 2026-05-31.
                    until  | 2026-03-01 | 2026-03-01 is not a possible last day. Choose a day from 2026-03-02 to 2026-05-30.
                    until  | 2026-05-31 | 2026-05-31 is not a possible last day. Choose a day from 2026-03-02 to 2026-05-30.
                    width  | continent  | 'continent' is not a valid width. Valid values: violation, service, cluster, account.
                    """)
    void whatIsNotValidIsNamedWithWhatIsAllowed(String field, String text, String message) {
        assertThat(desk.request.request(desk.violation(), ExemptionDesk.form(field, text)))
                .isEqualTo(
                        new RequestResult.Invalid(List.of(new InvalidParameter(field, message))));
        assertThat(desk.exemptions.all()).isEmpty();
    }

    @Test
    void theSameIsAskedForOnce() {
        var first = desk.requested();

        assertThat(desk.request.request(desk.violation(), ExemptionDesk.form()))
                .isEqualTo(new RequestResult.AlreadyRequested(first));
    }

    @Test
    void aViewerCannotAsk() {
        var result =
                desk.as("eve", Role.VIEWER).request.request(desk.violation(), ExemptionDesk.form());

        assertThat(result).isInstanceOf(RequestResult.Refused.class);
    }

    @Test
    void whatIsOutOfReachCanNeitherBeAskedForNorSeen() {
        Exemption _ = desk.requested();
        desk.as("bob", Role.EDITOR).within(new Reach(List.of()));

        assertThat(desk.request.request(desk.violation(), ExemptionDesk.form()))
                .isInstanceOf(RequestResult.Refused.class);
        assertThat(desk.find.all()).isEmpty();
    }
}
