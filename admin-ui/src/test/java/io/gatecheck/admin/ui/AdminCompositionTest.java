package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.ui.security.SignedIn;
import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.control.ControlTable;
import io.gatecheck.dynamodb.violations.ViolationsTable;
import io.gatecheck.policy.PolicyRepository;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The application over real tables, which are empty when it starts. */
@SpringBootTest(classes = AdminApplication.class)
@AutoConfigureMockMvc
@Import(AdminCompositionTest.Database.class)
class AdminCompositionTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Database {

        @Bean(destroyMethod = "")
        DynamoDbClient dynamoDbClient() {
            return LocalTables.client();
        }
    }

    @DynamicPropertySource
    static void tables(DynamicPropertyRegistry properties) {
        properties.add(
                AdminEnvironment.CONTROL_TABLE, () -> LocalTables.create(ControlTable.SCHEMA));
        properties.add(
                AdminEnvironment.VIOLATIONS_TABLE,
                () -> LocalTables.create(ViolationsTable.SCHEMA));
    }

    private final MockMvcTester mvc;
    private final PolicyRepository policies;

    @Autowired
    AdminCompositionTest(MockMvcTester mvc, PolicyRepository policies) {
        this.mvc = mvc;
        this.policies = policies;
    }

    @Test
    void theStarterPoliciesAreInForceAfterTheStart() {
        assertThat(policies.bundle().versions())
                .hasSize(7)
                .allMatch(version -> version.publishedBy().equals("gatecheck"));
    }

    @Test
    void withoutAnIssuerNobodyGetsInAndThePageNamesTheSetting() {
        assertThat(mvc.get().uri("/"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasForwardedUrl("/error");
        assertThat(mvc.get().uri("/api/v1/violations"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("The setting GATECHECK_OIDC_ISSUER is missing");
    }

    @Test
    void anEmptyOrganizationHasPagesThatSaySo() {
        assertThat(page("/"))
                .hasStatusOk()
                .bodyText()
                .contains("0 violations are open")
                .contains("No open violations")
                .contains("No accounts yet");
        assertThat(page("/violations"))
                .hasStatusOk()
                .bodyText()
                .contains("No violations recorded yet");
        assertThat(page("/violations?severity=high"))
                .hasStatusOk()
                .bodyText()
                .contains("No violations match");
    }

    private MockMvcTester.MockMvcRequestBuilder page(String address) {
        SignedIn viewer =
                new SignedIn(
                        new Person("ada@example.com", Set.of(Role.VIEWER), Reach.ORGANIZATION));
        return mvc.get().uri(address).with(authentication(viewer));
    }
}
