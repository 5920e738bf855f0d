package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.task.Facet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What policies can say of who reaches a task. */
class ExposureTest {

    /** As the page of the language shows it. */
    private static final String OPEN_TO_NOBODY =
            """
            !task.network.inboundRules.exists(rule,
              rule.cidr.orValue("") in ["0.0.0.0/0", "::/0"]
              && task.containers.exists(c, c.ports.exists(port,
                rule.protocol in ["all", port.protocol] && rule.firstPort <= port.last && port.container <= rule.lastPort)))
            """;

    private static final String EXAMPLES =
            """
            tests:
              - name: no rule at all
                given: {task: {containers: [{ports: [{}]}]}}
                expect: PASS
              - name: the internet on the port of a container
                given:
                  task:
                    containers: [{name: quiet}, {ports: [{container: 8080, last: 8080}]}]
                    network: {inboundRules: [{fromGroup: sg-1}, {cidr: 0.0.0.0/0, firstPort: 8000, lastPort: 9000}]}
                expect: FAIL
              - name: the internet of IPv6
                given:
                  task:
                    containers: [{ports: [{container: 443, last: 443}]}]
                    network: {inboundRules: [{cidr: "::/0"}]}
                expect: FAIL
              - name: every protocol and port
                given:
                  task:
                    containers: [{ports: [{container: 53, last: 53, protocol: udp}]}]
                    network: {inboundRules: [{protocol: all, firstPort: 0, lastPort: 65535, cidr: 0.0.0.0/0}]}
                expect: FAIL
              - name: the end of a range that starts before
                given:
                  task:
                    containers: [{ports: [{container: 400, last: 500}]}]
                    network: {inboundRules: [{cidr: 0.0.0.0/0}]}
                expect: FAIL
              - name: a port on which nothing listens
                given:
                  task:
                    containers: [{ports: [{container: 8080, last: 8090}]}]
                    network: {inboundRules: [{cidr: 0.0.0.0/0, firstPort: 8091, lastPort: 8095}]}
                expect: PASS
              - name: the port of another protocol
                given:
                  task:
                    containers: [{ports: [{container: 443, last: 443, protocol: udp}]}]
                    network: {inboundRules: [{cidr: 0.0.0.0/0}]}
                expect: PASS
              - name: ICMP, which has no ports
                given:
                  task:
                    containers: [{ports: [{}]}]
                    network: {inboundRules: [{protocol: icmp, firstPort: -1, lastPort: -1, cidr: 0.0.0.0/0}]}
                expect: PASS
              - name: a block of the network, a group and a list
                given:
                  task:
                    containers: [{ports: [{container: 443, last: 443}]}]
                    network: {inboundRules: [{cidr: 10.0.0.0/8}, {fromGroup: sg-1}, {prefixList: pl-1}]}
                expect: PASS
            """;

    private static final String NOTHING_CRITICAL =
            "container.image.scan.optFlatMap(scan, scan.findings)"
                    + ".optMap(found, found.critical == 0).orValue(false)";

    private static final String EXAMPLES_OF_SCANS =
            """
            tests:
              - name: nothing critical
                given: {task: {containers: [{image: {scan: {findings: {high: 3}}}}]}}
                expect: PASS
              - name: something critical
                given: {task: {containers: [{}, {image: {scan: {findings: {critical: 1}}}}]}}
                expect: FAIL
              - name: never scanned
                given: {task: {containers: [{image: {scan: null}}]}}
                expect: FAIL
              - name: no scan can read it
                given: {task: {containers: [{image: {scan: {status: UNSUPPORTED_IMAGE, findings: null}}}]}}
                expect: FAIL
            """;

    @Test
    void thatTheInternetReachesNoPortOfAContainerIsOneExpression() {
        var policy = Policies.requiring(OPEN_TO_NOBODY.replace("\n", "\n  "), EXAMPLES);

        assertThat(PolicyTestRun.of(policy))
                .hasSize(9)
                .allMatch(PolicyTestRun.TestResult::asExpected);
        assertThat(policy.reads())
                .containsExactlyInAnyOrder(Facet.EVENT, Facet.DEFINITION, Facet.SECURITY_GROUPS);
        assertThat(read()).contains(OPEN_TO_NOBODY);
    }

    @Test
    void thatAnImageWasScannedAndHasNothingCriticalIsOneExpression() {
        var policy = Policies.requiring(NOTHING_CRITICAL, "each: container\n" + EXAMPLES_OF_SCANS);

        assertThat(PolicyTestRun.of(policy))
                .hasSize(4)
                .allMatch(PolicyTestRun.TestResult::asExpected);
        assertThat(policy.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.IMAGE_SCAN);
        assertThat(read()).contains(NOTHING_CRITICAL);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "policy-language.md"));
        } catch (IOException e) {
            throw new AssertionError("docs/policy-language.md cannot be read", e);
        }
    }
}
