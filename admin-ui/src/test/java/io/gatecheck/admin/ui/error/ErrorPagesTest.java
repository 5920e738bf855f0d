package io.gatecheck.admin.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.FormsOfTests;
import io.gatecheck.admin.ui.SampleWithABrokenPage;
import io.gatecheck.violation.OpenViolationCounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = SampleWithABrokenPage.class)
@AutoConfigureMockMvc
@Import({ErrorPagesTest.BrokenTable.class, FormsOfTests.class})
class ErrorPagesTest {

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
    ErrorPagesTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aFailureSaysNothingOfTheInside() {
        assertThat(mvc.get().uri("/"))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains(
                        "Gatecheck could not show this page",
                        "No data was lost",
                        "aria-label=\"Main\"")
                .doesNotContain("secret-table-name")
                .doesNotContain("Exception");
    }

    @Test
    void aPageThatCannotBeDrawnLeadsToTheErrorPage() {
        assertThat(mvc.get().uri(SampleWithABrokenPage.PATH)).hasForwardedUrl("/error");
    }

    @Test
    void anErrorThatTheContainerFoundHasAPage() {
        assertThat(mvc.get().uri("/error").requestAttr("jakarta.servlet.error.status_code", 400))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("This address is not valid");
    }

    @Test
    void otherMethodsThanReadingAreRefusedWithAPage() {
        assertThat(mvc.post().uri("/violations"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .bodyText()
                .contains("This cannot be done here");
    }
}
