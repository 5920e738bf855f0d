package io.gatecheck.local.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.local.sandbox.organization.SandboxAccount;
import io.gatecheck.organization.Region;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

class ServicesAndClustersTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final Sandbox sandbox = new Sandbox(1, START);
    private final EcsClient ecs =
            sandbox.memberClients()
                    .ecs(new MemberRegion(SandboxAccount.SHOP.id(), new Region("eu-central-1")));
    private final String cluster = SandboxAccount.SHOP.cluster();

    @Test
    void aServiceDeploysWhatItsNewestTaskRuns() {
        var _ = sandbox.tick(START.plusSeconds(1));

        var found =
                ecs.describeServices(ask -> ask.cluster(cluster).services("storefront", "nobody"));

        assertThat(found.services())
                .extracting(Service::serviceName, Service::desiredCount)
                .containsExactly(tuple("storefront", 2));
        assertThat(found.services().getFirst().taskDefinition())
                .contains(":task-definition/storefront:");
    }

    @Test
    void aFamilyAnswersWithTheNewestRevisionThatRan() {
        var _ = sandbox.tick(START.plusSeconds(1));

        var found =
                ecs.describeTaskDefinition(
                        ask -> ask.taskDefinition("storefront").include(TaskDefinitionField.TAGS));

        assertThat(found.taskDefinition().taskDefinitionArn())
                .isEqualTo(
                        ecs.describeServices(ask -> ask.cluster(cluster).services("storefront"))
                                .services()
                                .getFirst()
                                .taskDefinition());
        assertThat(found.taskDefinition().status()).isEqualTo(TaskDefinitionStatus.ACTIVE);
        assertThat(found.tags()).isNotEmpty();
    }

    @Test
    void tasksOnContainerInstancesHaveACapacityProviderOfTheirOwn() {
        var _ = sandbox.tick(START.plusSeconds(1));

        String ofData = SandboxAccount.DATA.cluster() + "-instances";

        var found =
                sandbox.memberClients()
                        .ecs(new MemberRegion(SandboxAccount.DATA.id(), new Region("eu-central-1")))
                        .describeCapacityProviders(ask -> ask.capacityProviders("FARGATE", ofData));

        assertThat(found.capacityProviders())
                .extracting(CapacityProvider::name, CapacityProvider::statusAsString)
                .containsExactly(tuple(ofData, "ACTIVE"));
    }

    @Test
    void aClusterIsShownOnce() {
        var _ = sandbox.tick(START.plusSeconds(1));

        var found = ecs.describeClusters(ask -> ask.clusters(cluster, "nowhere"));

        assertThat(found.clusters()).extracting(Cluster::clusterName).containsExactly(cluster);
    }
}
