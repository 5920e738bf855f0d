package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.DefinitionMapping.size;
import static io.gatecheck.evaluator.facts.DefinitionMapping.text;

import io.gatecheck.evaluator.event.SecretLooks;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerSecret;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.Logging;
import io.gatecheck.task.Mount;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.ResourceType;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Ulimit;

/**
 * Takes from the definition of a container what policies can read. Absent fields mean what ECS
 * takes them for (API_ContainerDefinition).
 */
final class ContainerMapping {

    private ContainerMapping() {}

    static Container container(ContainerDefinition container) {
        return new Container(
                container.name(),
                ImageReference.parse(container.image()),
                Optional.empty(),
                Optional.empty(),
                Boolean.TRUE.equals(container.privileged()),
                text(container.user()),
                Boolean.TRUE.equals(container.readonlyRootFilesystem()),
                Optional.ofNullable(container.logConfiguration())
                        .map(LogConfiguration::logDriverAsString),
                container.environment().stream().map(KeyValuePair::name).toList(),
                container.secrets().stream().map(Secret::name).toList(),
                !Boolean.FALSE.equals(container.essential()),
                size(container.cpu()).orElse(0L),
                size(container.memory()),
                size(container.memoryReservation()),
                false,
                text(container.user()).map(ContainerUser::parse).orElse(ContainerUser.OF_THE_IMAGE),
                container.environmentFiles().stream().map(EnvironmentFile::value).toList(),
                suspicious(container.environment()),
                container.secrets().stream().map(ContainerMapping::secret).toList(),
                LinuxMapping.linux(container.linuxParameters()),
                Optional.ofNullable(container.logConfiguration())
                        .map(ContainerMapping::logging)
                        .orElse(Logging.NONE),
                container.mountPoints().stream().map(ContainerMapping::mount).toList(),
                container.portMappings().stream().flatMap(PortRange::port).toList(),
                container.healthCheck() != null,
                container.ulimits().stream().map(Ulimit::nameAsString).toList(),
                gpus(container.resourceRequirements()),
                Optional.empty());
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
                text(log.options().get("mode")),
                log.options().keySet().stream().sorted().toList(),
                log.secretOptions().stream().map(Secret::name).toList());
    }

    private static Mount mount(MountPoint mount) {
        return new Mount(
                text(mount.sourceVolume()).orElse(""),
                text(mount.containerPath()).orElse(""),
                Boolean.TRUE.equals(mount.readOnly()));
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
