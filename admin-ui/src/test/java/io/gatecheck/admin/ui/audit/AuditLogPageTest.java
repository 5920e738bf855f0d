package io.gatecheck.admin.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SamplePages;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamplePages
class AuditLogPageTest {

    private static final Pattern ROW = Pattern.compile("<tr role=\"row\">\\s*<td");
    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final MockMvcTester mvc;

    @Autowired
    AuditLogPageTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void changesComeNewestFirstWithEverythingThatIsKnown() {
        assertThat(get("/audit"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Policy published",
                        "Token created",
                        "t-7f3a",
                        "2 Mar 2026, 11:15:00 UTC",
                        "ben.with.a.long.name@example.com",
                        "from 2001:db8::17",
                        "Policy published",
                        "href=\"/policies/no-public-ip\"",
                        "Agreed with Ada.",
                        "<summary>Difference</summary>",
                        "-  exclude: []",
                        "Exemption approved",
                        "ex-batch-2026");
    }

    @ParameterizedTest
    @CsvSource({
        "person=ben.with.a.long.name@example.com, 1",
        "object=exemption/ex-batch-2026, 1",
        "object=policy/no-public-ip&person=ada@example.com, 0",
        "from=2026-03-02&until=2026-03-02&person=ada@example.com, 2",
        "until=2026-01-02&person=ada@example.com, 2",
    })
    void filtersNarrowTheLog(String query, int rows) throws Exception {
        String page = get("/audit?" + query).getResponse().getContentAsString();

        assertThat(ROW.matcher(page).results()).hasSize(rows);
    }

    @Test
    void aPersonAndAnObjectLeadToTheirHistory() {
        assertThat(get("/audit"))
                .bodyText()
                .contains("href=\"/audit?person=ada%40example.com\"")
                .contains("href=\"/audit?object=policy%2Fno-public-ip\"");
    }

    @Test
    void theWayToOlderOnesKeepsTheFilterAndLeadsBack() throws Exception {
        String first = get("/audit?person=ada@example.com").getResponse().getContentAsString();
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        String next = older.group(1).replace("&amp;", "&");

        String second = get(next).getResponse().getContentAsString();

        assertThat(next).startsWith("/audit?person=ada%40example.com&cursor=");
        assertThat(ROW.matcher(first).results()).hasSize(50);
        assertThat(ROW.matcher(second).results()).hasSize(7);
        assertThat(second).contains("Back to the newest").doesNotContain("rel=\"next\"");
    }

    @Test
    void aFilterThatIsNotValidIsKeptAndExplained() {
        assertThat(get("/audit?from=yesterday&object=no-public-ip"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("href=\"#filter-object\"")
                .contains("&#39;yesterday&#39; is not a valid date.")
                .contains("type=\"text\" id=\"filter-from\" name=\"from\" value=\"yesterday\"")
                .contains("value=\"no-public-ip\"")
                .doesNotContain("Changes, newest first");
    }

    @Test
    void nothingFoundSaysSo() {
        assertThat(get("/audit?person=nobody")).bodyText().contains("No changes match");
    }

    @Test
    void textFromOutsideStaysText() {
        assertThat(get("/audit"))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;b&gt;SEC-1204&lt;/b&gt;")
                .doesNotContain("<script");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }
}
