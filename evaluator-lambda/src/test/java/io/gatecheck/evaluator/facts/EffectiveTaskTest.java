package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.evaluator.event.EventFixture;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.task.CapacityProviderSettings;
import io.gatecheck.task.ClusterSettings;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.DefinitionState;
import io.gatecheck.task.Facet;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.IngressRule;
import io.gatecheck.task.LaunchedBy;
import io.gatecheck.task.LinuxParameters;
import io.gatecheck.task.Logging;
import io.gatecheck.task.Network;
import io.gatecheck.task.Phase;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskDefinition;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

class EffectiveTaskTest {

    private static final Account ACCOUNT =
            new Account(
                    new AccountId("111122223333"),
                    "shop-production",
                    new AccountPath(List.of(new OrganizationalUnit("r-ab12", "Root"))),
                    Map.of());
    private static final AccountDirectory ACCOUNTS = new InMemoryAccounts(ACCOUNT);
    private static final Fact<Definition> DEFINITION =
            new Known<>(
                    DefinitionMapping.definition(
                            Answers.definition(
                                    "arn:aws:ecs:eu-central-1:111122223333:task-definition/report:12")));
    private static final DefinitionState STATE =
            new DefinitionState("INACTIVE", Optional.of(14L), Map.of("team", "reports"));
    private static final CapacityProviderSettings PROVIDER =
            new CapacityProviderSettings("ACTIVE", true, true, false);
    private static final String IMAGE = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.2";
    private static final String DIGEST =
            "sha256:74b2c688c700ec95a93e478cdb959737c148df3fbf5ea706abe0318726e885e6";

    private static final IngressRule HTTPS =
            new IngressRule(
                    "sg-1",
                    "tcp",
                    443,
                    443,
                    Optional.of("10.0.0.0/8"),
                    Optional.empty(),
                    Optional.empty());
    private static final ImageScan SCAN =
            new ImageScan("UNSUPPORTED_IMAGE", Optional.empty(), Optional.empty());

    @Test
    void overridesAreMergedIntoTheDefinition() {
        var event = EventFixture.of("standalone-overrides-running").launch();
        var facts =
                new FetchedFacts(
                        DEFINITION,
                        new Known<>(STATE),
                        new Known<>(
                                new DescribedTask(Map.of("team", "reports"), Optional.of("Linux"))),
                        new Known<>(
                                new Addresses(List.of("203.0.113.7"), List.of(), List.of("sg-1"))),
                        new Known<>(new SubnetRoute("rtb-1", Optional.of("igw-1"))),
                        new Known<>(true),
                        new Known<>(Optional.empty()),
                        new Known<>(ClusterSettings.NONE),
                        new Known<>(Optional.of(PROVIDER)),
                        new Known<>(List.of(HTTPS)),
                        new Known<>(Map.of("web", SCAN)));

        var snapshot = EffectiveTask.snapshot(event, ACCOUNT, facts, ACCOUNTS::find);

        assertThat(snapshot)
                .isEqualTo(
                        new TaskSnapshot(
                                event.task(),
                                ACCOUNT,
                                new Task(
                                        event.task().toString(),
                                        TaskAccount.of(ACCOUNT),
                                        "eu-central-1",
                                        "shop",
                                        "report",
                                        true,
                                        "report",
                                        "arn:aws:ecs:eu-central-1:111122223333:task-definition/report:12",
                                        "FARGATE",
                                        Optional.empty(),
                                        Optional.of("1.4.0"),
                                        "alice",
                                        true,
                                        Optional.of(1024L),
                                        Optional.of(4096L),
                                        Optional.of("arn:aws:iam::111122223333:role/report-admin"),
                                        Optional.of(
                                                "arn:aws:iam::111122223333:role/report-execution"),
                                        List.of(
                                                new Container(
                                                        "web",
                                                        ImageReference.parse(IMAGE),
                                                        Optional.of(DIGEST),
                                                        Optional.of(TaskAccount.of(ACCOUNT)),
                                                        false,
                                                        Optional.empty(),
                                                        false,
                                                        Optional.empty(),
                                                        List.of(
                                                                "STAGE",
                                                                "REPORT_DAY",
                                                                "DB_PASSWORD"),
                                                        List.of(),
                                                        true,
                                                        512,
                                                        Optional.of(3072L),
                                                        Optional.of(1024L),
                                                        true,
                                                        ContainerUser.OF_THE_IMAGE,
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        LinuxParameters.NONE,
                                                        Logging.NONE,
                                                        List.of(),
                                                        List.of(),
                                                        false,
                                                        List.of(),
                                                        0,
                                                        Optional.of(SCAN))),
                                        List.of(),
                                        new Network(
                                                true,
                                                "awsvpc",
                                                Optional.of(Answers.SUBNET),
                                                List.of("10.0.0.139"),
                                                List.of("203.0.113.7"),
                                                List.of(),
                                                List.of("sg-1"),
                                                true,
                                                Optional.of("rtb-1"),
                                                Optional.of("igw-1"),
                                                List.of(HTTPS)),
                                        Map.of("team", "reports"),
                                        Optional.of("eu-central-1a"),
                                        Optional.of("family:nightly-report"),
                                        LaunchedBy.STANDALONE,
                                        Optional.of(50L),
                                        12,
                                        DEFINITION.value().orElseThrow().task(),
                                        event.overrides(),
                                        Optional.empty(),
                                        ClusterSettings.NONE,
                                        Optional.of(Instant.parse("2026-03-02T10:15:02.123Z")),
                                        Optional.of("LINUX"),
                                        STATE,
                                        Optional.of(PROVIDER)),
                                Phase.RUNNING,
                                Map.of()));
        assertThat(snapshot.toString()).doesNotContain("hunter2").doesNotContain("swordfish");
    }

    @Test
    void withoutOverridesTheDefinitionStands() {
        var event = EventFixture.of("fargate-running").launch();

        var task = snapshot(event, DEFINITION).task();

        assertThat(task.taskRole()).contains("arn:aws:iam::111122223333:role/checkout");
        assertThat(task.executionRole()).contains("arn:aws:iam::111122223333:role/execution");
        assertThat(task.definition().taskRole()).isEqualTo(task.taskRole());
        assertThat(task.containers().getFirst().commandOverridden()).isFalse();
        assertThat(task.containers().getFirst().memory()).contains(512L);
    }

    @Test
    void whatTheDefinitionSaysIsToldApartFromWhatRuns() {
        var task =
                snapshot(EventFixture.of("standalone-overrides-running").launch(), DEFINITION)
                        .task();

        assertThat(task.definition().taskRole())
                .contains("arn:aws:iam::111122223333:role/checkout");
        assertThat(task.overrides().taskRole())
                .contains("arn:aws:iam::111122223333:role/report-admin")
                .isEqualTo(task.taskRole());
    }

    @Test
    void aSecretThatAnOverrideReplacesIsGoneAndOneThatItBringsIsThere() {
        var event =
                EventFixture.of("standalone-overrides-running")
                        .with(
                                "/detail/overrides/containerOverrides/0/environment/1/value",
                                "AKIA0000000000000000")
                        .launch();
        var definition =
                DefinitionMapping.definition(
                        Answers.definition(event.definition().text()).toBuilder()
                                .containerDefinitions(
                                        ContainerDefinition.builder()
                                                .name("web")
                                                .image("nginx")
                                                .environment(
                                                        variable("REPORT_DAY"), variable("TOKEN"))
                                                .build())
                                .build());

        var task = snapshot(event, new Known<>(definition)).task();

        assertThat(task.containers().getFirst().suspiciousEnvironment())
                .containsExactly("TOKEN", "DB_PASSWORD");
        assertThat(task.toString()).doesNotContain("AKIA");
    }

    @Test
    void aContainerThatAwsAddedIsNamedButNotJudged() {
        var event = EventFixture.of("fargate-guardduty").launch();

        var task = snapshot(event, DEFINITION).task();

        assertThat(task.containers()).extracting(Container::name).containsExactly("web");
        assertThat(task.injectedContainers()).containsExactly("aws-guardduty-agent-ab1C2dE");
    }

    @Test
    void withoutTheDefinitionTheContainersAreThoseOfTheEventThatHaveAnImage() {
        var event = EventFixture.of("fargate-guardduty").launch();

        var snapshot = snapshot(event, Fact.unread());

        assertThat(snapshot.task().containers())
                .extracting(Container::name, Container::image, Container::imageDigest)
                .containsExactly(tuple("web", ImageReference.parse(IMAGE), Optional.of(DIGEST)));
        assertThat(snapshot.task().injectedContainers()).isEmpty();
    }

    @Test
    void whatWasNotFetchedIsMissingWithItsReason() {
        var event = EventFixture.of("fargate-running").launch();
        var facts =
                new FetchedFacts(
                        Fact.passing("throttled"),
                        Fact.lasting("denied"),
                        Fact.unread(),
                        Fact.unread(),
                        new Known<>(new SubnetRoute("rtb-1", Optional.empty())),
                        new Known<>(true),
                        new Known<>(Optional.empty()),
                        new Known<>(ClusterSettings.NONE),
                        new Known<>(Optional.empty()),
                        new Known<>(List.of()),
                        new Known<>(Map.of()));

        var snapshot = EffectiveTask.snapshot(event, ACCOUNT, facts, ACCOUNTS::find);

        assertThat(snapshot.missing())
                .isEqualTo(
                        Map.of(
                                Facet.DEFINITION, "throttled",
                                Facet.REVISION, "denied",
                                Facet.TAGS, "no policy in scope reads it",
                                Facet.INTERFACES, "no policy in scope reads it"));
    }

    @Test
    void aTaskOfAServiceGoesByTheService() {
        var task = snapshot(EventFixture.of("fargate-running").launch(), DEFINITION).task();

        assertThat(task.service()).isEqualTo("checkout");
        assertThat(task.standalone()).isFalse();
        assertThat(task.family()).isEqualTo("checkout-web");
    }

    @Test
    void aDefinitionWithoutNetworkModeMeansBridge() {
        var event = EventFixture.of("ec2-running").launch();
        var silent = new Definition(Optional.empty(), TaskDefinition.EMPTY, List.of());

        var network = snapshot(event, new Known<>(silent)).task().network();

        assertThat(network.mode()).isEqualTo("bridge");
        assertThat(network.ownInterface()).isFalse();
        assertThat(network.subnetId()).isEmpty();
    }

    @Test
    void anImageInTheRegistryOfAStrangerIsOfNoAccount() {
        var event = EventFixture.of("standalone-overrides-running").launch();

        var snapshot =
                EffectiveTask.snapshot(event, ACCOUNT, FetchedFacts.NONE, _ -> Optional.empty());

        assertThat(snapshot.task().containers())
                .isNotEmpty()
                .allSatisfy(container -> {
                    assertThat(container.image().ecrAccount()).isPresent();
                    assertThat(container.imageAccount()).isEmpty();
                });
    }

    private static KeyValuePair variable(String name) {
        return KeyValuePair.builder().name(name).value("AKIA0000000000000000").build();
    }

    private static TaskSnapshot snapshot(TaskEvent event, Fact<Definition> definition) {
        return EffectiveTask.snapshot(
                event,
                ACCOUNT,
                new FetchedFacts(
                        definition,
                        Fact.unread(),
                        Fact.unread(),
                        Fact.unread(),
                        Fact.unread(),
                        Fact.unread(),
                        Fact.unread(),
                        Fact.unread(),
                        Fact.unread(),
                        Fact.unread(),
                        Fact.unread()),
                ACCOUNTS::find);
    }
}
