package io.gatecheck.local.organization;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.gatecheck.cases.TaskCases;
import io.gatecheck.local.moto.GovernedOrganization;
import io.gatecheck.local.moto.OnMoto;
import io.gatecheck.local.moto.StandardAwsSettings;
import io.gatecheck.local.moto.TaskStateChange;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ImageScans;
import io.gatecheck.snapshot.InboundRules;
import io.gatecheck.snapshot.IngressPaths;
import io.gatecheck.task.Facet;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.InboundRule;
import io.gatecheck.task.Ingress;
import io.gatecheck.task.ScanFindings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Security groups, load balancers and image scans over the wire, as an emulator that others wrote
 * tells them.
 */
@Tag("emulator")
@ExtendWith(OnMoto.class)
class ExposureIT {

    @Test
    void theRulesAndTheScanOfATaskAreRead(GovernedOrganization governed) {
        var facts = factsOfATask(governed);

        List<InboundRule> rules =
                facts.of(Facet.SECURITY_GROUPS, InboundRules.class).known().orElseThrow().all();
        String group = rules.getFirst().group();
        assertThat(rules)
                .containsExactlyInAnyOrder(
                        new InboundRule(
                                group,
                                8080,
                                8080,
                                "tcp",
                                Optional.of("10.0.0.0/8"),
                                Optional.empty(),
                                Optional.empty()),
                        new InboundRule(
                                group,
                                0,
                                65535,
                                "all",
                                Optional.empty(),
                                Optional.of(group),
                                Optional.empty()));
        assertThat(facts.of(Facet.IMAGE_SCAN, ImageScans.class).known().orElseThrow().byContainer())
                .containsOnlyKeys("app")
                .extractingByKey("app", as(type(ImageScan.class)))
                .satisfies(scan -> assertThat(scan.status()).isEqualTo("COMPLETE"))
                .satisfies(scan -> assertThat(scan.completedAt()).isPresent())
                .satisfies(scan ->
                        assertThat(scan.findings()).contains(new ScanFindings(0, 1, 0, 0, 0, 0)));
    }

    @Test
    void theLoadBalancerOfATaskIsRead(GovernedOrganization governed) {
        assertThat(
                        factsOfATask(governed)
                                .of(Facet.INGRESS, IngressPaths.class)
                                .known()
                                .orElseThrow()
                                .all())
                .singleElement()
                .satisfies(way -> assertThat(way.name()).startsWith("front-"))
                .returns(true, Ingress::internetFacing)
                .returns("network", Ingress::type);
    }

    private static Facts factsOfATask(GovernedOrganization governed) {
        var member = governed.organization().members().getFirst();
        var task = governed.run(TaskCases.ALL.getFirst(), member);
        try (var _ = new StandardAwsSettings(governed.moto(), GovernedOrganization.HOME);
                var readers = new ReaderClients()) {
            return new Verdicts(readers.clients(), governed.directory())
                    .facts(TaskStateChange.running(task, Instant.now()).whole());
        }
    }
}
