package io.gatecheck.admin.ui.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SamplePages;
import io.gatecheck.admin.ui.SampleViolations;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SamplePages
class ViolationPageTest {

    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"#]+)#tasks\"");

    private final MockMvcTester mvc;

    @Autowired
    ViolationPageTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void thePageSaysWhatBrokeWhereWhyAndHowToFixIt() {
        assertThat(mvc.get().uri("/violations/" + SampleViolations.checkoutId()))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>Tasks must not have a public IP address</h1>")
                .contains("checkout has the public address [203.0.113.36]")
                .contains("task.network.publicIps.size() == 0")
                .contains("Shop production", "111122223333", "Root/Workloads", "eu-central-1")
                .contains("29 running, 30 in total")
                .contains("href=\"/policies/no-public-ip/versions/1\"")
                .contains("NAT gateway")
                .contains("assign_public_ip = false");
    }

    @Test
    void everyTaskHasItsEvidenceAndItsPlaceInTheConsole() {
        assertThat(mvc.get().uri("/violations/" + SampleViolations.checkoutId()))
                .bodyText()
                .contains(
                        "https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/main/tasks/0123456789abcdef012345670000001d/configuration?region=eu-central-1")
                .contains("app:12", "FARGATE", "web = docker.io/library/nginx:1.27")
                .contains("subnet-0a1b2c3d4e5f60718", "ecs-svc/4711000000000000000")
                .contains("checkout has the public address [203.0.113.35]");
    }

    @Test
    void moreTasksThanAPageAreReachedByTheirCursor() throws Exception {
        String address = "/violations/" + SampleViolations.checkoutId();
        String first = mvc.get().uri(address).exchange().getResponse().getContentAsString();
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();

        assertThat(mvc.get().uri(older.group(1)))
                .hasStatusOk()
                .bodyText()
                .contains("0123456789abcdef0123456700000000")
                .contains("Stopped <time")
                .contains("href=\"" + address + "#tasks\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void anExemptionIsNamedWithItsReason() {
        assertThat(mvc.get().uri("/violations/" + SampleViolations.exemptId()))
                .hasStatusOk()
                .bodyText()
                .contains("Exempt", "ex-batch-2026", "approved by ada@example.com")
                .contains("The agent mounts the host&#39;s cgroups until its replacement in May");
    }

    @Test
    void textFromOutsideStaysText() {
        assertThat(mvc.get().uri("/violations/" + SampleViolations.hostileId()))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(&#39;message&#39;)&lt;/script&gt;")
                .contains("&lt;/code&gt;&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    @Test
    void anUnknownViolationIsNotFound() {
        assertThat(mvc.get().uri("/violations/<script>"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("There is no violation with the id &#39;&lt;script&gt;&#39;.");
    }

    @Test
    void aCursorThatIsNoneIsExplained() {
        assertThat(
                        mvc.get()
                                .uri(
                                        "/violations/{id}?cursor={cursor}",
                                        SampleViolations.checkoutId(),
                                        "a b"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("leave it out for the first page.");
    }
}
