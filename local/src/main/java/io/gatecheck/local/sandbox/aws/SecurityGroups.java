package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.organization.Ids;
import io.gatecheck.local.sandbox.workload.Revision;
import io.gatecheck.local.sandbox.workload.SandboxContainer;
import io.gatecheck.local.sandbox.workload.Workload;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** The security groups of the tasks, one for each workload. */
final class SecurityGroups {

    private SecurityGroups() {}

    static String id(Workload workload) {
        return Ids.resource("sg", workload.name());
    }

    /**
     * Allows the network on the port of the service, or the internet if a revision has a public
     * address; tasks that were started manually allow everything.
     */
    static SecurityGroup of(Workload workload) {
        return SecurityGroup.builder()
                .groupId(id(workload))
                .groupName(workload.name())
                .ipPermissions(ingress(workload).stream().toList())
                .build();
    }

    private static Optional<IpPermission> ingress(Workload workload) {
        IpPermission.Builder all =
                IpPermission.builder()
                        .ipProtocol("-1")
                        .ipRanges(block("0.0.0.0/0"))
                        .ipv6Ranges(Ipv6Range.builder().cidrIpv6("::/0").build());
        IpPermission.Builder port =
                IpPermission.builder()
                        .ipProtocol("tcp")
                        .fromPort(SandboxContainer.PORT)
                        .toPort(SandboxContainer.PORT);
        return switch (workload.rhythm()) {
            case Workload.Rhythm.Service _ ->
                    Optional.of(
                            port.ipRanges(block(isPublic(workload) ? "0.0.0.0/0" : "10.20.0.0/16"))
                                    .build());
            case Workload.Rhythm.Standalone _ -> Optional.of(all.build());
            case Workload.Rhythm.Scheduled _ -> Optional.empty();
        };
    }

    private static boolean isPublic(Workload workload) {
        return workload.revisions().stream().anyMatch(Revision::publicIp);
    }

    private static IpRange block(String cidr) {
        return IpRange.builder().cidrIp(cidr).build();
    }
}
