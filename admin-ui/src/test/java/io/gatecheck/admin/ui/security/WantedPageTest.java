package io.gatecheck.admin.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WantedPageTest {

    private final WantedPage wanted = new WantedPage();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/violations");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aPageIsWantedWithItsParameters() {
        request.setQueryString("account=Shop%20production");

        wanted.saveRequest(request, response);

        assertThat(wanted.getRequest(request, response))
                .extracting(page -> page.getRedirectUrl())
                .isEqualTo("/violations?account=Shop%20production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "/violations\\..\\x"})
    void whatLeadsElsewhereIsNotWanted(String path) {
        request.setRequestURI(path);

        wanted.saveRequest(request, response);

        assertThat(wanted.getRequest(request, response)).isNull();
    }

    @Test
    void aFormIsNeverSentAgain() {
        request.setMethod("POST");

        wanted.saveRequest(request, response);

        assertThat(wanted.getRequest(request, response)).isNull();
    }
}
