package io.gatecheck.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class ViolationsApiTest {

    private final MockMvcTester mvc;

    @Autowired
    ViolationsApiTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void violationsComeNewestFirst() {
        assertThat(get("/api/v1/violations"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].policy.id")
                .asArray()
                .containsExactly("no-public-ip", "no-execute-command");
    }

    @ParameterizedTest
    @CsvSource({
        "account=999988887777, no-execute-command",
        "policy=no-public-ip, no-public-ip",
        "severity=medium, no-execute-command",
        "severity=HIGH, no-public-ip",
        "status=open&severity=high&account=111122223333, no-public-ip",
    })
    void filtersNarrowTheList(String query, String expected) {
        assertThat(get("/api/v1/violations?" + query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].policy.id")
                .asArray()
                .containsExactly(expected);
    }

    @Test
    void anEmptyFilterLetsEverythingThrough() {
        assertThat(get("/api/v1/violations?account=&severity=&status=&policy=&cursor=&limit="))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(2);
    }

    @Test
    void theCursorOfAPageLeadsToTheNext() throws Exception {
        String first = body("/api/v1/violations?limit=1");
        String cursor = JsonPath.read(first, "$.nextCursor");

        String second = body("/api/v1/violations?limit=1&cursor=" + cursor);

        assertThat(JsonPath.<String>read(first, "$.items[0].policy.id")).isEqualTo("no-public-ip");
        assertThat(JsonPath.<String>read(second, "$.items[0].policy.id"))
                .isEqualTo("no-execute-command");
        assertThat(JsonPath.<Object>read(second, "$.nextCursor")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    account=shop     | account  | 'shop' is not a valid account id. An account id has 12 digits.
                    policy=No_Such   | policy   | 'No_Such' is not a valid policy id. A policy id looks like no-public-ip.
                    severity=huge    | severity | 'huge' is not a valid severity. Valid values: low, medium, high, critical.
                    status=closed    | status   | 'closed' is not a valid status. Valid values: open, resolved, exempt.
                    limit=0          | limit    | '0' is not a valid limit. Use a whole number from 1 to 200.
                    limit=201        | limit    | '201' is not a valid limit. Use a whole number from 1 to 200.
                    limit=ten        | limit    | 'ten' is not a valid limit. Use a whole number from 1 to 200.
                    cursor=a%20b     | cursor   | The cursor is not valid. Use the nextCursor of the previous page unchanged, or leave it out for the first page.
                    """)
    void aParameterThatIsNotValidIsNamedWithWhatIsAllowed(
            String query, String parameter, String message) {
        assertThat(get("/api/v1/violations?" + query))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"title": "Bad Request", "status": 400, "detail": "%s",
                         "instance": "/api/v1/violations",
                         "errors": [{"parameter": "%s", "message": "%s"}]}
                        """
                                .formatted(message, parameter, message));
    }

    @Test
    void everyErrorIsReportedAtOnce() {
        assertThat(get("/api/v1/violations?severity=huge&limit=0&account=x"))
                .bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactly("account", "severity", "limit");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/violations/nothing-like-an-id",
        "/api/v1/violations/00000000000000000000000000000000",
        "/api/v1/violations/00000000000000000000000000000000/occurrences"
    })
    void anUnknownViolationIsNotFound(String path) {
        String id = path.split("/", -1)[4];
        assertThat(get(path))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no violation with the id '" + id + "'.");
    }

    @Test
    void aBadLimitOfOccurrencesIsNamed() throws Exception {
        String id = JsonPath.read(body("/api/v1/violations?limit=1"), "$.items[0].id");

        assertThat(get("/api/v1/violations/" + id + "/occurrences?limit=-1"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo("limit");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private String body(String address) throws Exception {
        return get(address).getResponse().getContentAsString();
    }
}
