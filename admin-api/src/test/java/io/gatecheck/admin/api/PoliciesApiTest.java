package io.gatecheck.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class PoliciesApiTest {

    private final MockMvcTester mvc;

    @Autowired
    PoliciesApiTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aPolicyThatCannotJudgeIsListedAsSuch() {
        assertThat(mvc.get().uri("/api/v1/policies"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.judges == false)].id")
                .asArray()
                .containsExactly("misspelt");
    }

    @Test
    void aMistakeInAPolicyHasItsPlace() {
        assertThat(mvc.get().uri("/api/v1/policies/misspelt"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.problems[0]")
                .asMap()
                .containsOnlyKeys("line", "column", "message", "excerpt")
                .containsEntry("line", 7);
    }

    @Test
    void anOldVersionKeepsItsText() {
        assertThat(mvc.get().uri("/api/v1/policies/no-public-ip/versions/1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.content.require")
                .isEqualTo("size(task.network.publicIps) == 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/policies/no-such           | There is no policy with the id 'no-such'.
                    /api/v1/policies/No_Such/versions  | There is no policy with the id 'No_Such'.
                    /api/v1/policies/no-public-ip/versions/3 | Policy 'no-public-ip' has no version '3'. Its newest version is 2.
                    /api/v1/policies/no-public-ip/versions/x | Policy 'no-public-ip' has no version 'x'. Its newest version is 2.
                    /api/v1/nothing                    | Nothing was found at this address. docs/api.md describes the API.
                    """)
    void whatThereIsNotIsNotFound(String path, String detail) {
        assertThat(mvc.get().uri(path))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void onlyReadingIsAllowed() {
        assertThat(mvc.delete().uri("/api/v1/policies/no-public-ip"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers()
                .hasValue("Allow", "GET");
    }
}
