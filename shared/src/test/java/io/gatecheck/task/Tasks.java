package io.gatecheck.task;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
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
                                    new OrganizationalUnit(new UnitId("r-root"), "Root"),
                                    new OrganizationalUnit(
                                            new UnitId("ou-root-workloads"), "Workloads"))),
                    Map.of("owner", "shop-team"));

    public static final TaskArn ARN =
            TaskArn.parse(
                            "arn:aws:ecs:eu-central-1:111122223333:task/main/0123456789abcdef0123456789abcdef")
                    .orElseThrow();

    private String service = "web";
    private boolean executeCommand;
    private TaskSize size = new TaskSize(Optional.of(256L), Optional.of(512L), Optional.of(20L));
    private List<Container> containers = List.of(container("web"));
    private List<String> publicIps = List.of();
    private Map<String, String> tags = Map.of();
    private List<TaskVolume> volumes = List.of();
    private Overrides overrides = Overrides.NONE;
    private UnaryOperator<TaskService> serviceSettings = now -> now;
    private Phase phase = Phase.RUNNING;
    private final Map<Facet, MissingReason> missing = new EnumMap<>(Facet.class);

    private Tasks() {}

    /** Empty space that goes with the task. */
    public static TaskVolume scratch(String name) {
        return new TaskVolume(
                name, Optional.empty(), "scratch", Optional.empty(), Optional.empty());
    }

    /** A path of the host. */
    public static TaskVolume hostPath(String name, String path) {
        return new TaskVolume(name, Optional.of(path), "host", Optional.empty(), Optional.empty());
    }

    /** A file system of Amazon EFS. */
    public static TaskVolume efs(String name, EfsVolume efs) {
        return new TaskVolume(name, Optional.empty(), "efs", Optional.of(efs), Optional.empty());
    }

    /** A harmless task on Fargate. */
    public static Tasks fargate() {
        return new Tasks();
    }

    public static Container container(String name) {
        return container(
                name,
                ContainerImage.parse(
                        "111122223333.dkr.ecr.eu-central-1.amazonaws.com/" + name + ":1"));
    }

    private static Container container(String name, ContainerImage image) {
        return new Container(
                name,
                image,
                true,
                ContainerUser.parse("app"),
                0,
                ContainerMemory.UNLIMITED,
                0,
                ContainerEnvironment.NONE,
                linux(false),
                new Logging(Optional.of("awslogs"), Optional.empty(), List.of(), List.of()),
                List.of(),
                List.of(),
                false);
    }

    /** What a container of these tasks asks of the kernel. */
    public static LinuxSettings linux(boolean privileged) {
        return new LinuxSettings(
                privileged,
                true,
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    public Tasks service(String name) {
        service = name;
        return this;
    }

    public Tasks publicIps(String... addresses) {
        publicIps = List.of(addresses);
        return this;
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
        return containers(container("web", ContainerImage.parse(reference)));
    }

    public Tasks tags(Map<String, String> all) {
        tags = all;
        return this;
    }

    public Tasks size(long cpuUnits, long mebibytes) {
        size =
                new TaskSize(
                        Optional.of(cpuUnits), Optional.of(mebibytes), size.ephemeralStorageGib());
        return this;
    }

    public Tasks volumes(TaskVolume... all) {
        volumes = List.of(all);
        return this;
    }

    public Tasks overrides(Overrides all) {
        overrides = all;
        return this;
    }

    public Tasks serviceSettings(UnaryOperator<TaskService> settings) {
        serviceSettings = settings;
        return this;
    }

    public Tasks inPhase(Phase now) {
        phase = now;
        return this;
    }

    public Tasks without(Facet facet, String reason) {
        missing.put(facet, MissingReason.permanent(reason));
        return this;
    }

    public Task task() {
        return new Task(
                ARN.toString(),
                TaskAccount.of(ACCOUNT),
                ARN.region().code(),
                TaskCluster.named(ARN.cluster()),
                serviceSettings.apply(TaskService.named(service)),
                definition(),
                new TaskCapacityProvider(Optional.empty(), Optional.empty()),
                launch(),
                size,
                Roles.NONE,
                containers,
                network(),
                tags);
    }

    private Definition definition() {
        return new Definition(
                service,
                1,
                "arn:aws:ecs:eu-central-1:111122223333:task-definition/" + service + ":1",
                Map.of(),
                "ACTIVE",
                Optional.of(1L),
                Registration.UNKNOWN,
                Roles.NONE,
                TaskSize.NONE,
                Namespaces.DEFAULT,
                DefinitionPlatform.DEFAULT,
                false,
                volumes);
    }

    private Launch launch() {
        return new Launch(
                "FARGATE",
                executeCommand,
                LaunchedBy.SERVICE,
                Optional.of("service:" + service),
                "ecs-svc/1234567890123456789",
                Optional.of("1.4.0"),
                Optional.of("LINUX"),
                Optional.of("eu-central-1a"),
                Optional.of(Instant.parse("2026-11-23T10:15:30Z")),
                List.of(),
                overrides);
    }

    private Network network() {
        return new Network(
                true,
                "awsvpc",
                Optional.of("subnet-1"),
                List.of("10.0.0.1"),
                publicIps,
                List.of(),
                List.of("sg-1"),
                List.of(),
                false,
                Optional.of("rtb-1"),
                Optional.empty(),
                Optional.empty());
    }

    public TaskSnapshot snapshot() {
        return new TaskSnapshot(ARN, ACCOUNT, task(), phase, MissingFacts.of(missing));
    }
}
