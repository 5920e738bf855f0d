package io.gatecheck.admin.ui.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SamplePages;
import io.gatecheck.admin.violation.ViolationFilter;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamplePages
class ViolationsPageTest {

    private static final Pattern ROW = Pattern.compile("<tr role=\"row\">\\s*<td");
    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final MockMvcTester mvc;

    @Autowired
    ViolationsPageTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void violationsComeNewestFirst() {
        assertThat(get("/violations"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Containers must have logging configured",
                        "checkout",
                        "Images must come from approved registries",
                        "worker-0");
    }

    @ParameterizedTest
    @CsvSource({
        "account=Shop%20production, 2",
        "account=shop%20PRODUCTION, 2",
        "account=111122223333, 2",
        "account=999988887777, 1",
        "status=exempt, 1",
        "severity=medium&status=open, 1",
        "policy=no-privileged-containers, 1",
        "account=111122223333&policy=no-public-ip&severity=high&status=open, 1",
    })
    void filtersNarrowTheList(String query, int rows) throws Exception {
        String page = get("/violations?" + query).getResponse().getContentAsString();

        assertThat(ROW.matcher(page).results()).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ViolationFilter.ACCOUNT,
                ViolationFilter.POLICY,
                ViolationFilter.SEVERITY,
                ViolationFilter.STATUS
            })
    void everyFilterHasItsField(String parameter) {
        assertThat(get("/violations"))
                .bodyText()
                .containsOnlyOnce("id=\"filter-" + parameter + "\" name=\"" + parameter + "\"");
    }

    @Test
    void theFiltersInForceAreShownAndCanBeRemovedOneByOne() {
        assertThat(get("/violations?account=111122223333&severity=high&policy=no-public-ip"))
                .bodyText()
                .contains("Shop production (111122223333)")
                .contains("href=\"/violations?policy=no-public-ip&amp;severity=high\"")
                .contains("href=\"/violations?account=111122223333&amp;policy=no-public-ip\"")
                .contains("<option value=\"high\" selected=\"selected\">High</option>")
                .contains("value=\"no-public-ip\" selected=\"selected\"");
    }

    @Test
    void theWayToOlderOnesKeepsTheFilterAndLeadsBack() throws Exception {
        String first =
                get("/violations?account=Data%20platform&limit=40")
                        .getResponse()
                        .getContentAsString();
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        String next = older.group(1).replace("&amp;", "&");

        String second = get(next).getResponse().getContentAsString();

        assertThat(next).startsWith("/violations?account=Data%20platform&limit=40&cursor=");
        assertThat(ROW.matcher(first).results()).hasSize(40);
        assertThat(ROW.matcher(second).results()).hasSize(21);
        assertThat(second)
                .contains("href=\"/violations?account=Data%20platform&amp;limit=40\"")
                .doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    account=Nobody  | No account is called &#39;Nobody&#39;. Choose a name from the list, or enter a 12-digit account id. | value="Nobody"
                    severity=huge   | &#39;huge&#39; is not a valid severity. Valid values: low, medium, high, critical.   | <option value="huge" selected="selected">
                    status=shut     | &#39;shut&#39; is not a valid status. Valid values: open, resolved, exempt.          | <option value="shut" selected="selected">
                    policy=No_Such  | &#39;No_Such&#39; is not a valid policy id. A policy id looks like no-public-ip. | <option value="No_Such" selected="selected">
                    cursor=%3F      | The cursor is not valid. Use the nextCursor of the previous page unchanged, or leave it out for the first page. | name="account"
                    """)
    void aFilterThatIsNotValidIsKeptAndExplained(String query, String message, String kept) {
        assertThat(get("/violations?" + query))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains(message)
                .contains(kept)
                .doesNotContain("Violations, newest first");
    }

    @Test
    void everyErrorIsReportedAtOnce() {
        assertThat(get("/violations?account=Nobody&severity=huge"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("href=\"#filter-account\"")
                .contains("href=\"#filter-severity\"");
    }

    @Test
    void textFromOutsideStaysText() {
        assertThat(get("/violations?account=%3Cscript%3Ealert(1)%3C%2Fscript%3E"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(&#39;message&#39;)&lt;/script&gt;")
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }
}
