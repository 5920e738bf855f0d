package io.gatecheck.admin.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.ui.FormsOfTests;
import io.gatecheck.admin.ui.SampleExemptions;
import io.gatecheck.admin.ui.SampleOrganization;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.replay.RecordedTask;
import io.gatecheck.replay.RecordedTasks;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationRepository;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a person sees whose groups give roles in one account only. */
@SpringBootTest(classes = SampleOrganization.class)
@AutoConfigureMockMvc
@Import({ReachOfPagesTest.OneAccount.class, FormsOfTests.class})
class ReachOfPagesTest {

    private static final String SHOP = "111122223333";

    @TestConfiguration(proxyBeanMethods = false)
    static class OneAccount {

        @Bean
        @Primary
        SignIn ofTheShop() {
            return new KnownPerson(_ ->
                    new Person(
                            "vera@example.com",
                            Set.of(Role.EDITOR, Role.APPROVER),
                            new Reach(List.of(ScopeTarget.parse(SHOP)))));
        }
    }

    private final MockMvcTester mvc;
    private final ViolationRepository violations;
    private final RecordedTasks recorded;

    @Autowired
    ReachOfPagesTest(MockMvcTester mvc, ViolationRepository violations, RecordedTasks recorded) {
        this.mvc = mvc;
        this.violations = violations;
        this.recorded = recorded;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/violations",
                "/policies/no-public-ip/impact",
                "/api/v1/overview",
                "/api/v1/violations?limit=200"
            })
    void nothingOfAnotherAccountIsShown(String address) {
        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains("Shop production")
                .doesNotContain("Data platform", "222233334444")
                .doesNotContain("Log archive", "444455556666")
                .doesNotContain("999988887777");
    }

    @Test
    void anotherAccountCannotBeAskedForByItsIdEither() {
        assertThat(mvc.get().uri("/api/v1/violations?account=222233334444"))
                .hasStatusOk()
                .bodyText()
                .startsWith("{\"items\":[]");
    }

    @Test
    void aViolationOfAnotherAccountIsNotThere() {
        Violation other = violationElsewhere();

        for (String address :
                List.of(
                        "/violations/" + other.id(),
                        "/api/v1/violations/" + other.id(),
                        "/api/v1/violations/" + other.id() + "/occurrences")) {
            assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aRecordedTaskOfAnotherAccountIsNotThere() {
        RecordedTask other = recorded.of(new AccountId("222233334444")).findFirst().orElseThrow();

        for (String address : List.of("/recorded-tasks/", "/api/v1/recorded-tasks/")) {
            assertThat(mvc.get().uri(address + other.id())).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exemptions", "/api/v1/exemptions"})
    void exemptionsOfOtherAccountsAreNotListed(String address) {
        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains(SampleExemptions.waiting().id().value())
                .doesNotContain(SampleExemptions.elsewhere().id().value())
                .doesNotContain("ex-batch-2026");
    }

    @Test
    void anExemptionOfAnotherAccountIsNotThereAndCannotBeAnswered() {
        String id = SampleExemptions.elsewhere().id().value();

        for (String address : List.of("/exemptions/" + id, "/api/v1/exemptions/" + id)) {
            assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
            for (String decision : List.of("/approvals", "/rejections", "/revocations")) {
                assertThat(
                                mvc.post()
                                        .uri(address + decision)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"note\": \"Yes\"}"))
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
        }
    }

    @Test
    void anExemptionCannotBeRequestedForAnotherAccount() {
        Violation other = violationElsewhere();

        assertThat(mvc.get().uri("/exemptions/new?violation=" + other.id()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/exemptions").param("violation", other.id().value()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/api/v1/audit"})
    void changesOfExemptionsOutOfReachAreNotInTheAuditLog(String address) {
        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains("no-public-ip")
                .doesNotContain("ex-batch-2026");
    }

    private Violation violationElsewhere() {
        return violations.list(ViolationQuery.newest(200)).items().stream()
                .filter(one -> !one.place().account().value().equals(SHOP))
                .findFirst()
                .orElseThrow();
    }
}
