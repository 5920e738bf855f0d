package io.gatecheck.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.snapshot.DefinitionContent;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerEnvironment;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerSecret;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.DefinitionPlatform;
import io.gatecheck.task.DockerVolume;
import io.gatecheck.task.EfsVolume;
import io.gatecheck.task.LinuxSettings;
import io.gatecheck.task.Logging;
import io.gatecheck.task.Mount;
import io.gatecheck.task.Namespaces;
import io.gatecheck.task.Port;
import io.gatecheck.task.Registration;
import io.gatecheck.task.Roles;
import io.gatecheck.task.TaskSize;
import io.gatecheck.task.TaskVolume;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfigIAM;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.IpcMode;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.PidMode;
import software.amazon.awssdk.services.ecs.model.ResourceType;
import software.amazon.awssdk.services.ecs.model.Scope;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;
import software.amazon.awssdk.services.ecs.model.UlimitName;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

// The SDK does not mark its methods that take several builders as safe.
@SuppressWarnings("unchecked")
class DefinitionReaderTest {

    private static final String SECRETS_MANAGER =
            "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/db-Ab12Cd";

    @Test
    void everyFieldOfTheTaskIsRead() {
        var definition =
                DefinitionReader.content(
                        software.amazon.awssdk.services.ecs.model.TaskDefinition.builder()
                                .registeredBy("arn:aws:iam::111122223333:user/alice")
                                .registeredAt(Instant.parse("2026-01-31T10:15:30Z"))
                                .taskRoleArn("arn:aws:iam::111122223333:role/task")
                                .executionRoleArn("arn:aws:iam::111122223333:role/start")
                                .networkMode(NetworkMode.HOST)
                                .cpu("1 vCPU")
                                .memory("2048")
                                .ephemeralStorage(storage -> storage.sizeInGiB(30))
                                .pidMode(PidMode.HOST)
                                .ipcMode(IpcMode.TASK)
                                .runtimePlatform(platform ->
                                        platform.operatingSystemFamily(
                                                        OSFamily.WINDOWS_SERVER_2022_CORE)
                                                .cpuArchitecture(CPUArchitecture.X86_64))
                                .enableFaultInjection(true)
                                .proxyConfiguration(proxy -> proxy.containerName("envoy"))
                                .requiresCompatibilities(Compatibility.EC2)
                                .volumes(volume -> volume.name("tmp"))
                                .build());

        assertThat(definition)
                .isEqualTo(
                        new DefinitionContent(
                                Optional.of("host"),
                                Optional.of("envoy"),
                                new Registration(
                                        Optional.of("arn:aws:iam::111122223333:user/alice"),
                                        Optional.of(Instant.parse("2026-01-31T10:15:30Z"))),
                                new Roles(
                                        Optional.of("arn:aws:iam::111122223333:role/task"),
                                        Optional.of("arn:aws:iam::111122223333:role/start")),
                                new TaskSize(
                                        Optional.of(1024L), Optional.of(2048L), Optional.of(30L)),
                                new Namespaces(Optional.of("host"), Optional.of("task")),
                                new DefinitionPlatform(
                                        Optional.of("WINDOWS_SERVER_2022_CORE"),
                                        Optional.of("X86_64"),
                                        List.of("EC2")),
                                true,
                                List.of(volume("tmp", "scratch", Optional.empty())),
                                List.of()));
    }

    @Test
    void everyKindOfVolumeIsToldApart() {
        var definition =
                DefinitionReader.content(
                        software.amazon.awssdk.services.ecs.model.TaskDefinition.builder()
                                .volumes(
                                        volume ->
                                                volume.name("docker-socket")
                                                        .host(host ->
                                                                host.sourcePath(
                                                                        "/var/run/docker.sock")),
                                        volume -> volume.name("scratch").host(_ -> {}),
                                        volume ->
                                                volume.name("shared")
                                                        .efsVolumeConfiguration(efs ->
                                                                efs.fileSystemId("fs-1")
                                                                        .rootDirectory("/shop")),
                                        volume ->
                                                volume.name("safe")
                                                        .efsVolumeConfiguration(efs ->
                                                                efs.fileSystemId("fs-2")
                                                                        .transitEncryption(
                                                                                EFSTransitEncryption
                                                                                        .ENABLED)
                                                                        .authorizationConfig(auth ->
                                                                                auth.accessPointId(
                                                                                                "fsap-1")
                                                                                        .iam(
                                                                                                EFSAuthorizationConfigIAM
                                                                                                        .ENABLED))),
                                        volume ->
                                                volume.name("docker")
                                                        .dockerVolumeConfiguration(docker ->
                                                                docker.scope(Scope.SHARED)
                                                                        .driverOpts(
                                                                                Map.of(
                                                                                        "device",
                                                                                        "/etc"))),
                                        volume ->
                                                volume.name("windows")
                                                        .fsxWindowsFileServerVolumeConfiguration(
                                                                _ -> {}),
                                        volume -> volume.name("ebs").configuredAtLaunch(true))
                                .build());

        assertThat(definition.volumes())
                .containsExactly(
                        volume("docker-socket", "host", Optional.of("/var/run/docker.sock")),
                        volume("scratch", "scratch", Optional.empty()),
                        new TaskVolume(
                                "shared",
                                Optional.empty(),
                                "efs",
                                Optional.of(
                                        new EfsVolume(
                                                "fs-1",
                                                Optional.of("/shop"),
                                                false,
                                                false,
                                                Optional.empty())),
                                Optional.empty()),
                        new TaskVolume(
                                "safe",
                                Optional.empty(),
                                "efs",
                                Optional.of(
                                        new EfsVolume(
                                                "fs-2",
                                                Optional.empty(),
                                                true,
                                                true,
                                                Optional.of("fsap-1"))),
                                Optional.empty()),
                        new TaskVolume(
                                "docker",
                                Optional.empty(),
                                "docker",
                                Optional.empty(),
                                Optional.of(
                                        new DockerVolume(
                                                Optional.empty(), true, Optional.of("/etc")))),
                        volume("windows", "fsx", Optional.empty()),
                        volume("ebs", "at-launch", Optional.empty()));
    }

    @Test
    void everyFieldOfAContainerIsRead() {
        var container =
                ContainerDefinition.builder()
                        .name("web")
                        .image("nginx")
                        .versionConsistency(VersionConsistency.DISABLED)
                        .privileged(true)
                        .user("1000:2000")
                        .readonlyRootFilesystem(true)
                        .logConfiguration(log ->
                                log.logDriver(LogDriver.SPLUNK)
                                        .options(
                                                Map.of(
                                                        "mode", "non-blocking",
                                                        "splunk-url", "https://splunk.internal"))
                                        .secretOptions(option ->
                                                option.name("splunk-token")
                                                        .valueFrom(SECRETS_MANAGER)))
                        .environment(
                                variable -> variable.name("STAGE").value("production"),
                                variable ->
                                        variable.name("DB_URL")
                                                .value("postgres://shop:swordfish@db/shop"))
                        .environmentFiles(file -> file.value("arn:aws:s3:::settings/web.env"))
                        .secrets(
                                secret -> secret.name("DB_PASSWORD").valueFrom(SECRETS_MANAGER),
                                secret -> secret.name("API_KEY").valueFrom("/shop/secretsmanager:"))
                        .essential(false)
                        .cpu(0)
                        .memoryReservation(128)
                        .linuxParameters(linux ->
                                linux.capabilities(all -> all.add("SYS_PTRACE").drop("ALL"))
                                        .initProcessEnabled(true)
                                        .sharedMemorySize(64)
                                        .devices(device -> device.hostPath("/dev/fuse"))
                                        .tmpfs(tmpfs -> tmpfs.containerPath("/run").size(16)))
                        .mountPoints(
                                mount -> mount.sourceVolume("data").containerPath("/data"),
                                mount ->
                                        mount.sourceVolume("etc")
                                                .containerPath("/etc/shop")
                                                .readOnly(true))
                        .portMappings(
                                port -> port.containerPort(8080).hostPort(0),
                                port ->
                                        port.containerPort(53)
                                                .hostPort(53)
                                                .protocol(TransportProtocol.UDP),
                                port -> port.containerPortRange("9000-9010"))
                        .healthCheck(check -> check.command("CMD", "true"))
                        .ulimits(limit -> limit.name(UlimitName.NOFILE).softLimit(1).hardLimit(1))
                        .resourceRequirements(
                                need -> need.type(ResourceType.GPU).value("2"),
                                need ->
                                        need.type(ResourceType.INFERENCE_ACCELERATOR)
                                                .value("device"))
                        .build();

        var read = ContainerReader.read(container);

        assertThat(read)
                .isEqualTo(
                        new Container(
                                "web",
                                ContainerImage.parse("nginx").versionConsistency(false),
                                false,
                                new ContainerUser(Optional.of("1000"), Optional.of("2000")),
                                0,
                                new ContainerMemory(Optional.empty(), Optional.of(128L)),
                                2,
                                new ContainerEnvironment(
                                        List.of("STAGE", "DB_URL"),
                                        List.of("DB_URL"),
                                        List.of("arn:aws:s3:::settings/web.env"),
                                        List.of(
                                                new ContainerSecret(
                                                        "DB_PASSWORD", "secretsmanager"),
                                                new ContainerSecret("API_KEY", "ssm"))),
                                new LinuxSettings(
                                        true,
                                        true,
                                        List.of("SYS_PTRACE"),
                                        List.of("ALL"),
                                        true,
                                        Optional.of(64L),
                                        List.of("/dev/fuse"),
                                        List.of("/run"),
                                        List.of("nofile")),
                                new Logging(
                                        Optional.of("splunk"),
                                        Optional.of("non-blocking"),
                                        List.of("mode", "splunk-url"),
                                        List.of("splunk-token")),
                                List.of(
                                        new Mount("data", false, "/data"),
                                        new Mount("etc", true, "/etc/shop")),
                                List.of(
                                        new Port(8080, 8080, Optional.empty(), "tcp"),
                                        new Port(53, 53, Optional.of(53L), "udp"),
                                        new Port(9000, 9010, Optional.empty(), "tcp")),
                                true));
        assertThat(read.toString()).doesNotContain("swordfish").doesNotContain("splunk.internal");
    }

    private static TaskVolume volume(String name, String kind, Optional<String> hostPath) {
        return new TaskVolume(name, hostPath, kind, Optional.empty(), Optional.empty());
    }
}
