package io.gatecheck.local.sandbox.organization;

import java.util.Arrays;
import java.util.Optional;

/** The names of what lies in the VPCs of an account and Region. */
public final class SandboxNetwork {

    private SandboxNetwork() {}

    public static String subnetId(String account, String region, SandboxSubnet subnet) {
        return Ids.resource("subnet", account, region, subnet.name());
    }

    /** The subnet with this id, or empty if the account has none in the Region. */
    static Optional<SandboxSubnet> subnet(String account, String region, String id) {
        return Arrays.stream(SandboxSubnet.values())
                .filter(subnet -> subnetId(account, region, subnet).equals(id))
                .findFirst();
    }

    public static String vpcId(String account, String region, String vpc) {
        return Ids.resource("vpc", account, region, vpc);
    }
}
