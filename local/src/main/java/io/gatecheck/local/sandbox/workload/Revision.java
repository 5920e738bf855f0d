package io.gatecheck.local.sandbox.workload;

import io.gatecheck.local.sandbox.organization.SandboxSubnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a deployment brings: the content of a task definition, and how its tasks are started.
 *
 * @param cpu of the task, in CPU units
 * @param memory of the task, in MiB
 */
public record Revision(
        Host host,
        List<SandboxContainer> containers,
        SandboxSubnet subnet,
        boolean publicIp,
        boolean executeCommand,
        long cpu,
        long memory) {

    public Revision {
        containers = List.copyOf(containers);
    }

    /** Where tasks run, and with which network mode. */
    public enum Host {
        FARGATE("FARGATE", "awsvpc", "LINUX"),
        FARGATE_WINDOWS("FARGATE", "awsvpc", "WINDOWS_SERVER_2022_CORE"),
        EC2("EC2", "awsvpc", "LINUX"),
        /** Shares the address of its container instance. */
        EC2_BRIDGE("EC2", "bridge", "LINUX");

        private final String launchType;
        private final String networkMode;
        private final String operatingSystem;

        Host(String launchType, String networkMode, String operatingSystem) {
            this.launchType = launchType;
            this.networkMode = networkMode;
            this.operatingSystem = operatingSystem;
        }

        public String launchType() {
            return launchType;
        }

        public String networkMode() {
            return networkMode;
        }

        public String operatingSystem() {
            return operatingSystem;
        }

        /** As DescribeTasks shows it, which is on Fargate alone. */
        public Optional<String> platformFamily() {
            return isFargate() ? Optional.of(operatingSystem) : Optional.empty();
        }

        public boolean isFargate() {
            return launchType.equals("FARGATE");
        }

        public boolean hasOwnInterface() {
            return networkMode.equals("awsvpc");
        }
    }

    /** A task in a private subnet that breaks nothing by its network, size or access. */
    static Revision on(Host host, String image) {
        return new Revision(
                host,
                List.of(SandboxContainer.of(image)),
                SandboxSubnet.PRIVATE,
                false,
                false,
                512,
                1024);
    }

    /** With one more container. */
    Revision with(String image) {
        return with(SandboxContainer.of(image));
    }

    /** With one more container. */
    Revision with(SandboxContainer another) {
        List<SandboxContainer> all = new ArrayList<>(containers);
        all.add(another);
        return new Revision(host, all, subnet, publicIp, executeCommand, cpu, memory);
    }

    Revision withoutLogging() {
        List<SandboxContainer> silent =
                containers.stream().map(SandboxContainer::withoutLogging).toList();
        return new Revision(host, silent, subnet, publicIp, executeCommand, cpu, memory);
    }

    Revision in(SandboxSubnet other) {
        return new Revision(host, containers, other, publicIp, executeCommand, cpu, memory);
    }

    Revision withPublicIp() {
        return new Revision(host, containers, subnet, true, executeCommand, cpu, memory);
    }

    Revision withExecuteCommand() {
        return new Revision(host, containers, subnet, publicIp, true, cpu, memory);
    }

    Revision sized(long otherCpu, long otherMemory) {
        return new Revision(
                host, containers, subnet, publicIp, executeCommand, otherCpu, otherMemory);
    }
}
