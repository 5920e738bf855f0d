package io.gatecheck.evaluator.facts.elb;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.ecs.ServiceReader;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.IngressPaths;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Ingress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.ECSManagedResources;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceCurrentRevisionSummary;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** The ingress of Express services, which ECS manages. */
class ExpressIngressTest {

    private static final ObservedTask TASK = EventFixture.of("fargate-running").started();

    private final FakeMembers members = new FakeMembers();
    private final AskedSource<IngressPaths> source =
            new AskedSource<>(
                    new IngressSource(members, Ticker.systemTicker()), IngressPaths.class);

    @ParameterizedTest
    @CsvSource({"PUBLIC,true", "PRIVATE,false", ",true"})
    void whatEcsManagesForAnExpressServiceIsFound(AccessType access, boolean internetFacing) {
        members.revise(
                revision().toBuilder()
                        .ecsManagedResources(managed ->
                                managed.ingressPaths(
                                        ManagedIngressPath.builder()
                                                .endpoint("web.ecs.eu-central-1.on.aws")
                                                .accessType(access)
                                                .build()))
                        .build());

        assertThat(ask(express("revision-1")))
                .isEqualTo(
                        new Known<>(
                                new IngressPaths(
                                        List.of(
                                                new Ingress(
                                                        "web.ecs.eu-central-1.on.aws",
                                                        internetFacing,
                                                        "express")))));
        assertThat(members.calls())
                .containsExactly("ecs:DescribeServiceRevisions 111122223333 eu-central-1");
    }

    @Test
    void anExpressServiceWithoutARevisionIsNotTakenForOneWithoutIngress() {
        assertThat(ask(express()))
                .isEqualTo(
                        Fact.retryable(
                                "ECS manages the ingress of the service, but names no current"
                                        + " revision of it"));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void aRevisionWhoseIngressIsNotListedIsNotTakenForOneWithoutIngress() {
        Fact<IngressPaths> notListed =
                Fact.retryable("ECS does not list the ingress of the service revision revision-1");

        members.revise(revision());
        assertThat(ask(express("revision-1"))).isEqualTo(notListed);

        members.revise(
                revision().toBuilder()
                        .ecsManagedResources(ECSManagedResources.builder().build())
                        .build());
        assertThat(ask(express("revision-1"))).isEqualTo(notListed);
    }

    @Test
    void aRevisionWithNoIngressHasNone() {
        members.revise(
                revision().toBuilder()
                        .ecsManagedResources(managed -> managed.ingressPaths(List.of()))
                        .build());

        assertThat(ask(express("revision-1"))).isEqualTo(new Known<>(IngressPaths.NONE));
    }

    private Fact<IngressPaths> ask(Service service) {
        Facts facts = Facts.NONE.with(Facet.SERVICE, new Known<>(ServiceReader.read(service)));
        return source.ask(List.of(TASK), _ -> facts).values().iterator().next();
    }

    private static ServiceRevision revision() {
        return ServiceRevision.builder().serviceRevisionArn("revision-1").build();
    }

    private static Service express(String... revisions) {
        return Service.builder()
                .resourceManagementType(ResourceManagementType.ECS)
                .currentServiceRevisions(
                        List.of(revisions).stream()
                                .map(arn ->
                                        ServiceCurrentRevisionSummary.builder().arn(arn).build())
                                .toList())
                .build();
    }
}
