package io.gatecheck.admin.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SamplePages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SamplePages
class LayoutTest {

    private final MockMvcTester mvc;

    @Autowired
    LayoutTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @CsvSource({
        "/, Overview",
        "/violations?status=open, Violations",
        "/violations/00000000000000000000000000000000, Violations",
        "/policies/no-public-ip, Policies",
    })
    void thePageThatIsOpenIsMarkedInTheNavigation(String path, String entry) {
        assertThat(mvc.get().uri(path))
                .bodyText()
                .containsOnlyOnce("aria-current=\"page\"")
                .contains("aria-current=\"page\">" + entry + "</a>");
    }
}
