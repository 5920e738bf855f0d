package io.gatecheck.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.violation.OpenViolationCounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class FailingApiTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class BrokenTable {

        @Bean
        @Primary
        OpenViolationCounts broken() {
            return () -> {
                throw new IllegalStateException("secret-table-name is gone");
            };
        }
    }

    private final MockMvcTester mvc;

    @Autowired
    FailingApiTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aFailureSaysNothingOfTheInside() {
        assertThat(mvc.get().uri("/api/v1/overview"))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"title": "Internal Server Error", "status": 500,
                         "instance": "/api/v1/overview",
                         "detail": "The request failed because of an error in Gatecheck. Try again; the log has the details."}
                        """);
    }
}
