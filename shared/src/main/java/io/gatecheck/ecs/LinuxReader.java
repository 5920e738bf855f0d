package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.size;
import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.task.LinuxSettings;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KernelCapabilities;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;

/** Reads what the definition of a container asks of the Linux kernel. */
final class LinuxReader {

    private LinuxReader() {}

    static LinuxSettings read(ContainerDefinition container) {
        Optional<LinuxParameters> linux = Optional.ofNullable(container.linuxParameters());
        Optional<KernelCapabilities> capabilities = linux.map(LinuxParameters::capabilities);
        return new LinuxSettings(
                Boolean.TRUE.equals(container.privileged()),
                Boolean.TRUE.equals(container.readonlyRootFilesystem()),
                capabilities.map(KernelCapabilities::add).orElse(List.of()),
                capabilities.map(KernelCapabilities::drop).orElse(List.of()),
                linux.map(LinuxParameters::initProcessEnabled).orElse(false),
                linux.flatMap(each -> size(each.sharedMemorySize())),
                linux.stream()
                        .flatMap(each -> each.devices().stream())
                        .flatMap(device -> text(device.hostPath()).stream())
                        .toList(),
                linux.stream()
                        .flatMap(each -> each.tmpfs().stream())
                        .flatMap(tmpfs -> text(tmpfs.containerPath()).stream())
                        .toList(),
                container.ulimits().stream()
                        .flatMap(ulimit -> text(ulimit.nameAsString()).stream())
                        .toList());
    }
}
