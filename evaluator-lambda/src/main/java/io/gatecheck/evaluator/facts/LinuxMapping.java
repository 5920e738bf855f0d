package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.DefinitionMapping.size;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Device;
import software.amazon.awssdk.services.ecs.model.KernelCapabilities;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.Tmpfs;

/** Takes from the Linux parameters of a container what policies can read. */
final class LinuxMapping {

    private LinuxMapping() {}

    static io.gatecheck.task.LinuxParameters linux(@Nullable LinuxParameters linux) {
        if (linux == null) {
            return io.gatecheck.task.LinuxParameters.NONE;
        }
        Optional<KernelCapabilities> capabilities = Optional.ofNullable(linux.capabilities());
        return new io.gatecheck.task.LinuxParameters(
                capabilities.map(KernelCapabilities::add).orElse(List.of()),
                capabilities.map(KernelCapabilities::drop).orElse(List.of()),
                Boolean.TRUE.equals(linux.initProcessEnabled()),
                size(linux.sharedMemorySize()),
                linux.devices().stream().map(Device::hostPath).toList(),
                linux.tmpfs().stream().map(Tmpfs::containerPath).toList());
    }
}
