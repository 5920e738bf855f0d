package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.control.ControlTable;
import io.gatecheck.dynamodb.violations.ViolationsTable;
import io.gatecheck.policy.PolicyRepository;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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
    void anEmptyOrganizationHasPagesThatSaySo() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("0 violations are open")
                .contains("No open violations")
                .contains("No accounts yet");
        assertThat(mvc.get().uri("/violations"))
                .hasStatusOk()
                .bodyText()
                .contains("No violations recorded yet");
        assertThat(mvc.get().uri("/violations?severity=high"))
                .hasStatusOk()
                .bodyText()
                .contains("No violations match");
    }
}
