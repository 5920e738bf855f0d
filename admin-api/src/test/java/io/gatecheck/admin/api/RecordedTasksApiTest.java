package io.gatecheck.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class RecordedTasksApiTest {

    private static final String NOT_KEPT = "999988887777-00000000000000000000000000000000";

    private final MockMvcTester mvc;

    @Autowired
    RecordedTasksApiTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT_KEPT, "111122223333-00000000000000000000000000000000", "x"})
    void whatIsNotRecordedIsNotFound(String id) {
        assertThat(mvc.get().uri("/api/v1/recorded-tasks/{id}", id))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(
                        "There is no recorded task with the id '"
                                + id
                                + "'. A task that has not been launched for some time is not kept.");
        assertThat(mvc.post().uri("/api/v1/recorded-tasks/{id}/judgements", id).content("id: x"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRequestWithoutAPolicyIsABadRequest() {
        assertThat(mvc.post().uri("/api/v1/impacts"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aTextThatIsNoPolicyIsUnprocessable() {
        assertThat(mvc.post().uri("/api/v1/impacts").content("nonsense"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.problems[0].line")
                .isEqualTo(1);
    }
}
