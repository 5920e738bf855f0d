package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * What a container asks of the Linux kernel ({@code containerDefinitions[].linuxParameters}).
 *
 * @param capabilitiesAdded such as {@code SYS_PTRACE} ({@code capabilities.add})
 * @param capabilitiesDropped such as {@code ALL} ({@code capabilities.drop})
 * @param initProcess whether an init process reaps its children ({@code initProcessEnabled})
 * @param sharedMemory the size of {@code /dev/shm} in MiB ({@code sharedMemorySize})
 * @param devices the paths of the host's devices that it sees ({@code devices[].hostPath})
 * @param tmpfs the paths of its file systems in memory ({@code tmpfs[].containerPath})
 */
public record LinuxParameters(
        List<String> capabilitiesAdded,
        List<String> capabilitiesDropped,
        boolean initProcess,
        Optional<Long> sharedMemory,
        List<String> devices,
        List<String> tmpfs) {

    /** Nothing is asked. */
    public static final LinuxParameters NONE =
            new LinuxParameters(
                    List.of(), List.of(), false, Optional.empty(), List.of(), List.of());

    public LinuxParameters {
        capabilitiesAdded = List.copyOf(capabilitiesAdded);
        capabilitiesDropped = List.copyOf(capabilitiesDropped);
        devices = List.copyOf(devices);
        tmpfs = List.copyOf(tmpfs);
    }
}
