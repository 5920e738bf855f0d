package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * What a container asks of the Linux kernel; {@code container.linux} in the policy language.
 *
 * @param privileged whether it has the host's rights ({@code containerDefinitions[].privileged})
 * @param readonlyRootFilesystem whether it may not write to its root file system ({@code
 *     containerDefinitions[].readonlyRootFilesystem})
 * @param capabilitiesAdded such as {@code SYS_PTRACE} ({@code linuxParameters.capabilities.add})
 * @param capabilitiesDropped such as {@code ALL} ({@code linuxParameters.capabilities.drop})
 * @param initProcess whether an init process reaps its children ({@code
 *     linuxParameters.initProcessEnabled})
 * @param sharedMemory the size of {@code /dev/shm} in MiB ({@code
 *     linuxParameters.sharedMemorySize})
 * @param devices the paths of the host's devices that it sees ({@code
 *     linuxParameters.devices[].hostPath})
 * @param tmpfs the paths of its file systems in memory ({@code
 *     linuxParameters.tmpfs[].containerPath})
 * @param ulimits the names of the limits that are set for it, such as {@code nofile} ({@code
 *     containerDefinitions[].ulimits})
 */
public record LinuxSettings(
        boolean privileged,
        boolean readonlyRootFilesystem,
        List<String> capabilitiesAdded,
        List<String> capabilitiesDropped,
        boolean initProcess,
        Optional<Long> sharedMemory,
        List<String> devices,
        List<String> tmpfs,
        List<String> ulimits) {

    /** Nothing is asked. */
    public static final LinuxSettings NONE =
            new LinuxSettings(
                    false,
                    false,
                    List.of(),
                    List.of(),
                    false,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of());

    public LinuxSettings {
        capabilitiesAdded = List.copyOf(capabilitiesAdded);
        capabilitiesDropped = List.copyOf(capabilitiesDropped);
        devices = List.copyOf(devices);
        tmpfs = List.copyOf(tmpfs);
        ulimits = List.copyOf(ulimits);
    }
}
