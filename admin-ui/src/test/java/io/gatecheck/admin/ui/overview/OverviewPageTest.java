package io.gatecheck.admin.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SamplePages;
import io.gatecheck.admin.ui.SampleViolations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SamplePages
class OverviewPageTest {

    private final MockMvcTester mvc;

    @Autowired
    OverviewPageTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void openViolationsAreCountedBySeverityAndLeadToTheirList() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("63 violations are open")
                .contains("href=\"/violations?severity=high&amp;status=open\"")
                .contains("<span>62</span>");
    }

    @Test
    void everyAccountHasItsCountsEvenOneThatLeftTheOrganization() {
        assertThat(mvc.get().uri("/"))
                .bodyText()
                .contains("aria-label=\"59 high in Data platform\"")
                .contains(
                        "href=\"/violations?account=222233334444&amp;severity=high&amp;status=open\"")
                .contains("Log archive")
                .contains("Root/Security")
                .contains("aria-label=\"1 high in Unknown account\"");
    }

    @Test
    void theNewestOpenViolationsLeadToTheirPages() {
        assertThat(mvc.get().uri("/"))
                .bodyText()
                .contains("href=\"/violations/" + SampleViolations.checkoutId() + "\"")
                .contains("datetime=\"2026-03-02T11:48:00Z\"")
                .contains("title=\"2 Mar 2026, 11:48:00 UTC\">12 min</time>");
    }

    @Test
    void whatCouldNotBeJudgedIsNeverSilent() {
        assertThat(mvc.get().uri("/"))
                .bodyText()
                .contains("Could not be judged")
                .contains("the role GatecheckReader may not call ec2:DescribeRouteTables.")
                .contains("Tasks must not run in a public subnet");
    }
}
