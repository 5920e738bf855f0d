package io.gatecheck.task;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Builds tasks for tests; a test says only what matters to it. */
public final class Tasks {

    public static final Account ACCOUNT =
            new Account(
                    new AccountId("111122223333"),
                    "shop",
                    new AccountPath(
                            List.of(
                                    new OrganizationalUnit("r-root", "Root"),
                                    new OrganizationalUnit("ou-root-workloads", "Workloads"))),
                    Map.of("owner", "shop-team"));

    public static final TaskArn ARN =
            TaskArn.parse(
                            "arn:aws:ecs:eu-central-1:111122223333:task/main/0123456789abcdef0123456789abcdef")
                    .orElseThrow();

    private String service = "web";
    private boolean executeCommand;
    private Optional<Long> cpu = Optional.of(256L);
    private Optional<Long> memory = Optional.of(512L);
    private List<Container> containers = List.of(container("web"));
    private Network network =
            new Network(
                    true,
                    "awsvpc",
                    Optional.of("subnet-1"),
                    List.of("10.0.0.1"),
                    List.of(),
                    List.of(),
                    List.of("sg-1"),
                    false,
                    Optional.of("rtb-1"),
                    Optional.empty(),
                    List.of());
    private Map<String, String> tags = Map.of();
    private TaskDefinition definition = TaskDefinition.EMPTY;
    private Overrides overrides = Overrides.NONE;
    private Optional<ServiceSettings> serviceSettings = Optional.empty();
    private Phase phase = Phase.RUNNING;
    private final Map<Facet, String> missing = new EnumMap<>(Facet.class);

    private Tasks() {}

    /** A harmless task on Fargate. */
    public static Tasks fargate() {
        return new Tasks();
    }

    public static Container container(String name) {
        return new Container(
                name,
                ImageReference.parse(
                        "111122223333.dkr.ecr.eu-central-1.amazonaws.com/" + name + ":1"),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of("app"),
                true,
                Optional.of("awslogs"),
                List.of(),
                List.of(),
                true,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                ContainerUser.parse("app"),
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
                Optional.empty());
    }

    public Tasks service(String name) {
        service = name;
        return this;
    }

    public Tasks publicIps(String... addresses) {
        return network(now ->
                new Network(
                        now.ownInterface(),
                        now.mode(),
                        now.subnetId(),
                        now.privateIps(),
                        List.of(addresses),
                        now.ipv6Addresses(),
                        now.securityGroups(),
                        now.publicSubnet(),
                        now.routeTable(),
                        now.internetGateway(),
                        now.ingress()));
    }

    public Tasks executeCommand() {
        executeCommand = true;
        return this;
    }

    public Tasks containers(Container... all) {
        containers = List.of(all);
        return this;
    }

    public Tasks image(String reference) {
        Container now = container("web");
        return containers(
                new Container(
                        now.name(),
                        ImageReference.parse(reference),
                        now.imageDigest(),
                        now.imageAccount(),
                        now.privileged(),
                        now.user(),
                        now.readonlyRootFilesystem(),
                        now.logDriver(),
                        now.environmentNames(),
                        now.secretNames(),
                        now.essential(),
                        now.cpu(),
                        now.memory(),
                        now.memoryReservation(),
                        now.commandOverridden(),
                        now.runsAs(),
                        now.environmentFiles(),
                        now.suspiciousEnvironment(),
                        now.secrets(),
                        now.linux(),
                        now.logging(),
                        now.mounts(),
                        now.ports(),
                        now.healthCheck(),
                        now.ulimits(),
                        now.gpus(),
                        now.imageScan()));
    }

    public Tasks tags(Map<String, String> all) {
        tags = all;
        return this;
    }

    public Tasks size(long cpuUnits, long mebibytes) {
        cpu = Optional.of(cpuUnits);
        memory = Optional.of(mebibytes);
        return this;
    }

    public Tasks volumes(Volume... all) {
        definition =
                new TaskDefinition(
                        definition.registeredBy(),
                        definition.registeredAt(),
                        definition.taskRole(),
                        definition.executionRole(),
                        definition.cpu(),
                        definition.memory(),
                        definition.ephemeralStorageGib(),
                        definition.pidMode(),
                        definition.ipcMode(),
                        definition.operatingSystem(),
                        definition.cpuArchitecture(),
                        definition.faultInjection(),
                        definition.proxyContainer(),
                        definition.requiresCompatibilities(),
                        List.of(all));
        return this;
    }

    public Tasks overrides(Overrides all) {
        overrides = all;
        return this;
    }

    public Tasks serviceSettings(ServiceSettings settings) {
        serviceSettings = Optional.of(settings);
        return this;
    }

    public Tasks inPhase(Phase now) {
        phase = now;
        return this;
    }

    public Tasks without(Facet facet, String reason) {
        missing.put(facet, reason);
        return this;
    }

    private Tasks network(UnaryOperator<Network> change) {
        network = change.apply(network);
        return this;
    }

    public Task task() {
        return new Task(
                ARN.toString(),
                TaskAccount.of(ACCOUNT),
                ARN.region().code(),
                ARN.cluster(),
                service,
                false,
                service,
                "arn:aws:ecs:eu-central-1:111122223333:task-definition/" + service + ":1",
                "FARGATE",
                Optional.empty(),
                Optional.of("1.4.0"),
                "ecs-svc/1234567890123456789",
                executeCommand,
                cpu,
                memory,
                Optional.empty(),
                Optional.empty(),
                containers,
                List.of(),
                network,
                tags,
                Optional.of("eu-central-1a"),
                Optional.of("service:" + service),
                LaunchedBy.SERVICE,
                Optional.of(20L),
                1,
                definition,
                overrides,
                serviceSettings,
                ClusterSettings.NONE,
                Optional.of(Instant.parse("2026-11-23T10:15:30Z")),
                Optional.of("LINUX"),
                new DefinitionState("ACTIVE", Optional.of(1L), Map.of()),
                Optional.empty());
    }

    public TaskSnapshot snapshot() {
        return new TaskSnapshot(ARN, ACCOUNT, task(), phase, missing);
    }
}
