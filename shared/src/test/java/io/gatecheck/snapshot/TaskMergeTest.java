package io.gatecheck.snapshot;

import static io.gatecheck.snapshot.ObservedFacts.ACCOUNT;
import static io.gatecheck.snapshot.ObservedFacts.ALL;
import static io.gatecheck.snapshot.ObservedFacts.CLUSTER;
import static io.gatecheck.snapshot.ObservedFacts.DEFINITION;
import static io.gatecheck.snapshot.ObservedFacts.DIGEST;
import static io.gatecheck.snapshot.ObservedFacts.GROUP;
import static io.gatecheck.snapshot.ObservedFacts.HTTPS;
import static io.gatecheck.snapshot.ObservedFacts.IMAGE;
import static io.gatecheck.snapshot.ObservedFacts.SCAN;
import static io.gatecheck.snapshot.ObservedFacts.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerEnvironment;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.Facet;
import io.gatecheck.task.LinuxSettings;
import io.gatecheck.task.Logging;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Network;
import io.gatecheck.task.Roles;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskCapacityProvider;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskService;
import io.gatecheck.task.TaskSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskMergeTest {

    @Test
    void overridesAreMergedIntoTheDefinition() {
        var event = EventFixture.of("standalone-overrides-running").started();

        var task = snapshot(event, ALL).task();

        assertThat(task.size())
                .isEqualTo(new TaskSize(Optional.of(1024L), Optional.of(4096L), Optional.of(50L)));
        assertThat(task.roles())
                .isEqualTo(
                        new Roles(
                                Optional.of("arn:aws:iam::111122223333:role/report-admin"),
                                Optional.of("arn:aws:iam::111122223333:role/report-execution")));
        assertThat(task.containers())
                .containsExactly(
                        new Container(
                                "web",
                                ContainerImage.parse(IMAGE)
                                        .resolvedTo(Optional.of(DIGEST))
                                        .in(Optional.of(TaskAccount.of(ACCOUNT)))
                                        .scanned(Optional.of(SCAN)),
                                true,
                                ContainerUser.OF_THE_IMAGE,
                                512,
                                new ContainerMemory(Optional.of(3072L), Optional.of(1024L)),
                                0,
                                new ContainerEnvironment(
                                        List.of("STAGE", "REPORT_DAY", "DB_PASSWORD"),
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                LinuxSettings.NONE,
                                Logging.NONE,
                                List.of(),
                                List.of(),
                                false));
        assertThat(task.toString()).doesNotContain("hunter2").doesNotContain("swordfish");
    }

    @Test
    void everyFactHasItsPlace() {
        var event = EventFixture.of("standalone-overrides-running").started();

        var snapshot = snapshot(event, ALL);
        var task = snapshot.task();

        assertThat(task.cluster()).isEqualTo(CLUSTER);
        assertThat(task.capacityProvider())
                .isEqualTo(new TaskCapacityProvider(Optional.empty(), Optional.of(GROUP)));
        assertThat(task.network())
                .isEqualTo(
                        new Network(
                                true,
                                "awsvpc",
                                Optional.of("subnet-0abcd1234abcd1234"),
                                List.of("10.0.0.139"),
                                List.of("203.0.113.7"),
                                List.of(),
                                List.of("sg-1"),
                                List.of(HTTPS),
                                true,
                                Optional.of("rtb-1"),
                                Optional.of("igw-1"),
                                Optional.empty()));
        assertThat(task.tags()).isEqualTo(Map.of("team", "reports"));
        assertThat(task.launch().platformFamily()).contains("LINUX");
        assertThat(task.definition().status()).isEqualTo("INACTIVE");
        assertThat(task.definition().latestRevision()).contains(14L);
        assertThat(task.definition().tags()).isEqualTo(Map.of("team", "r"));
        assertThat(snapshot.missing())
                .isEqualTo(MissingFacts.of(Map.of(Facet.SERVICE, TaskService.NONE)));
    }

    @Test
    void withoutOverridesTheDefinitionStands() {
        var task = snapshot(EventFixture.of("fargate-running").started(), DEFINITION).task();

        assertThat(task.roles().task()).contains("arn:aws:iam::111122223333:role/checkout");
        assertThat(task.roles().execution()).contains("arn:aws:iam::111122223333:role/execution");
        assertThat(task.definition().roles()).isEqualTo(task.roles());
        assertThat(task.containers().getFirst().memory().limit()).contains(512L);
    }

    @Test
    void whatTheDefinitionSaysIsToldApartFromWhatRuns() {
        var task =
                snapshot(EventFixture.of("standalone-overrides-running").started(), DEFINITION)
                        .task();

        assertThat(task.definition().roles().task())
                .contains("arn:aws:iam::111122223333:role/checkout");
        assertThat(task.launch().overrides().roles()).isEqualTo(task.roles());
    }

    @Test
    void whatWasNotFetchedIsMissingWithItsReason() {
        var facts =
                Facts.NONE
                        .with(Facet.DEFINITION, Fact.retryable("throttled"))
                        .with(Facet.REVISION, Fact.permanent("denied"))
                        .with(
                                Facet.ROUTES,
                                new Known<>(new SubnetRoute("rtb-1", Optional.empty())));

        var missing =
                snapshot(EventFixture.of("fargate-running").started(), facts).missing().facets();

        assertThat(missing)
                .containsEntry(Facet.DEFINITION, MissingReason.retryable("throttled"))
                .containsEntry(Facet.REVISION, MissingReason.permanent("denied"))
                .containsEntry(Facet.TASK, MissingReason.permanent("no policy in scope reads it"))
                .doesNotContainKeys(Facet.EVENT, Facet.ROUTES, Facet.IMAGE_DIGEST);
    }

    @Test
    void aTaskOfAServiceGoesByTheService() {
        var task = snapshot(EventFixture.of("fargate-running").started(), DEFINITION).task();

        assertThat(task.service().name()).isEqualTo("checkout");
        assertThat(task.launch().by()).isEqualTo("service");
        assertThat(task.definition().family()).isEqualTo("checkout-web");
    }

    @Test
    void aStandaloneTaskGoesByItsFamilyAndHasNoService() {
        var snapshot =
                snapshot(EventFixture.of("standalone-overrides-running").started(), DEFINITION);

        assertThat(snapshot.task().service().name()).isEqualTo("report");
        assertThat(snapshot.task().launch().by()).isEqualTo("run-task");
        assertThat(snapshot.missing().reason(TaskField.of(TaskService.class, "tags")))
                .contains(TaskService.NONE);
    }

    @Test
    void aDefinitionWithoutNetworkModeMeansBridge() {
        var silent = Facts.NONE.with(Facet.DEFINITION, new Known<>(DefinitionContent.EMPTY));

        var network = snapshot(EventFixture.of("ec2-running").started(), silent).task().network();

        assertThat(network.mode()).isEqualTo("bridge");
        assertThat(network.ownInterface()).isFalse();
        assertThat(network.subnetId()).isEmpty();
    }
}
