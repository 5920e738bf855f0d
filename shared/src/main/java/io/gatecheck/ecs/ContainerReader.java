package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.size;
import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerEnvironment;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerSecret;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.Logging;
import io.gatecheck.task.Mount;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.ResourceType;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/**
 * Reads the definition of a container. Absent fields mean what ECS takes them for
 * (API_ContainerDefinition).
 */
final class ContainerReader {

    private ContainerReader() {}

    static Container read(ContainerDefinition container) {
        return new Container(
                container.name(),
                image(container),
                !Boolean.FALSE.equals(container.essential()),
                text(container.user()).map(ContainerUser::parse).orElse(ContainerUser.OF_THE_IMAGE),
                size(container.cpu()).orElse(0L),
                new ContainerMemory(size(container.memory()), size(container.memoryReservation())),
                gpus(container.resourceRequirements()),
                environment(container),
                LinuxReader.read(container),
                Optional.ofNullable(container.logConfiguration())
                        .map(ContainerReader::logging)
                        .orElse(Logging.NONE),
                container.mountPoints().stream().map(ContainerReader::mount).toList(),
                container.portMappings().stream().flatMap(PortRange::port).toList(),
                container.healthCheck() != null);
    }

    private static ContainerImage image(ContainerDefinition container) {
        return ContainerImage.parse(container.image())
                .versionConsistency(container.versionConsistency() != VersionConsistency.DISABLED);
    }

    private static ContainerEnvironment environment(ContainerDefinition container) {
        return new ContainerEnvironment(
                container.environment().stream().map(KeyValuePair::name).toList(),
                suspicious(container.environment()),
                container.environmentFiles().stream()
                        .flatMap(file -> text(file.value()).stream())
                        .toList(),
                container.secrets().stream().map(ContainerReader::secret).toList());
    }

    /** The values are looked at here and go no further. */
    private static List<String> suspicious(List<KeyValuePair> environment) {
        return environment.stream()
                .filter(variable -> text(variable.value()).filter(SecretLooks::has).isPresent())
                .map(KeyValuePair::name)
                .toList();
    }

    /** {@code valueFrom} is an ARN, or the bare name of a parameter (API_Secret). */
    private static ContainerSecret secret(Secret secret) {
        boolean isInSecretsManager =
                text(secret.valueFrom())
                        .filter(from -> from.startsWith("arn:"))
                        .filter(from -> from.contains(":secretsmanager:"))
                        .isPresent();
        return new ContainerSecret(secret.name(), isInSecretsManager ? "secretsmanager" : "ssm");
    }

    private static Logging logging(LogConfiguration log) {
        return new Logging(
                text(log.logDriverAsString()),
                text(log.options().get("mode")),
                log.options().keySet().stream().sorted().toList(),
                log.secretOptions().stream()
                        .flatMap(secret -> text(secret.name()).stream())
                        .toList());
    }

    private static Mount mount(MountPoint mount) {
        return new Mount(
                text(mount.sourceVolume()).orElse(""),
                Boolean.TRUE.equals(mount.readOnly()),
                text(mount.containerPath()).orElse(""));
    }

    private static long gpus(List<ResourceRequirement> requirements) {
        return requirements.stream()
                .filter(requirement -> requirement.type() == ResourceType.GPU)
                .flatMap(requirement -> text(requirement.value()).stream())
                .filter(value -> value.matches("[0-9]{1,6}"))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
