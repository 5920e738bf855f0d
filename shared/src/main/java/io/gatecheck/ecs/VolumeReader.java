package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.task.DockerVolume;
import io.gatecheck.task.EfsVolume;
import io.gatecheck.task.TaskVolume;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DockerVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfig;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfigIAM;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.HostVolumeProperties;
import software.amazon.awssdk.services.ecs.model.Scope;
import software.amazon.awssdk.services.ecs.model.Volume;

/** Reads the volumes of a task definition (API_Volume). */
final class VolumeReader {

    private VolumeReader() {}

    static TaskVolume read(Volume volume) {
        return new TaskVolume(
                text(volume.name()).orElse(""),
                hostPath(volume),
                kind(volume),
                Optional.ofNullable(volume.efsVolumeConfiguration()).map(VolumeReader::efs),
                Optional.ofNullable(volume.dockerVolumeConfiguration()).map(VolumeReader::docker));
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
                .flatMap(SdkValues::text);
    }

    private static DockerVolume docker(DockerVolumeConfiguration docker) {
        return new DockerVolume(
                text(docker.driver()),
                docker.scope() == Scope.SHARED,
                text(docker.driverOpts().get("device")));
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
                authorization.map(EFSAuthorizationConfig::accessPointId).flatMap(SdkValues::text));
    }
}
