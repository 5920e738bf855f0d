package io.gatecheck.admin.ui.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.ui.SampleExemptions;
import io.gatecheck.admin.ui.SampleOrganization;
import io.gatecheck.admin.ui.SampleViolations;
import io.gatecheck.admin.ui.security.KnownPerson;
import io.gatecheck.admin.ui.security.SignIn;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people see of exemptions who can neither ask for them nor answer. */
@SpringBootTest(classes = SampleOrganization.class)
@AutoConfigureMockMvc
@Import(ExemptionsForViewersTest.OneViewer.class)
class ExemptionsForViewersTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class OneViewer {

        @Bean
        @Primary
        SignIn viewer() {
            return new KnownPerson(
                    _ -> new Person("vera@example.com", Set.of(Role.VIEWER), Reach.ORGANIZATION));
        }
    }

    private final MockMvcTester mvc;

    @Autowired
    ExemptionsForViewersTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aViolationSaysWhoCanRequestAnExemption() {
        assertThat(mvc.get().uri("/violations/" + SampleViolations.checkoutId()))
                .hasStatusOk()
                .bodyText()
                .contains("Only editors can request exemptions. Ask somebody with that role.")
                .doesNotContain("/exemptions/new");
    }

    @Test
    void aRequestSaysWhoCanAnswerItAndHasNoForm() {
        assertThat(mvc.get().uri("/exemptions/" + SampleExemptions.waiting().id()))
                .hasStatusOk()
                .bodyText()
                .contains("Only approvers can answer a request for an exemption.")
                .doesNotContain("/approvals", "/revocations");
    }

    @Test
    void nothingWaitsInTheNavigation() {
        assertThat(mvc.get().uri("/exemptions"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("gc-navigation__count");
    }
}
