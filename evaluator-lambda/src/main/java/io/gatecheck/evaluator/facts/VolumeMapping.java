package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.DefinitionMapping.text;

import io.gatecheck.task.EfsVolume;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfig;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfigIAM;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.HostVolumeProperties;
import software.amazon.awssdk.services.ecs.model.Volume;

/** Takes from the volumes of a task definition what policies can read (API_Volume). */
final class VolumeMapping {

    private VolumeMapping() {}

    static io.gatecheck.task.Volume volume(Volume volume) {
        return new io.gatecheck.task.Volume(
                text(volume.name()).orElse(""),
                kind(volume),
                hostPath(volume),
                Optional.ofNullable(volume.efsVolumeConfiguration()).map(VolumeMapping::efs));
    }

    private static String kind(Volume volume) {
        if (volume.efsVolumeConfiguration() != null) {
            return "efs";
        }
        if (volume.fsxWindowsFileServerVolumeConfiguration() != null) {
            return "fsx";
        }
        if (volume.dockerVolumeConfiguration() != null) {
            return "docker";
        }
        if (Boolean.TRUE.equals(volume.configuredAtLaunch())) {
            return "at-launch";
        }
        return hostPath(volume).isPresent() ? "host" : "scratch";
    }

    private static Optional<String> hostPath(Volume volume) {
        return Optional.ofNullable(volume.host())
                .map(HostVolumeProperties::sourcePath)
                .flatMap(DefinitionMapping::text);
    }

    private static EfsVolume efs(EFSVolumeConfiguration efs) {
        Optional<EFSAuthorizationConfig> authorization =
                Optional.ofNullable(efs.authorizationConfig());
        return new EfsVolume(
                text(efs.fileSystemId()).orElse(""),
                text(efs.rootDirectory()),
                efs.transitEncryption() == EFSTransitEncryption.ENABLED,
                authorization
                        .map(EFSAuthorizationConfig::iam)
                        .filter(EFSAuthorizationConfigIAM.ENABLED::equals)
                        .isPresent(),
                authorization
                        .map(EFSAuthorizationConfig::accessPointId)
                        .flatMap(DefinitionMapping::text));
    }
}
