package io.gatecheck.local.sandbox.organization;

/** The subnets of every account and Region of the imaginary organization. */
public enum SandboxSubnet {
    /** Its own route table leads to a NAT gateway. */
    PRIVATE("workloads", 16),
    /** No table of its own; the main table of its VPC leads to a NAT gateway. */
    PRIVATE_BY_MAIN_TABLE("workloads", 32),
    /** Its own route table has only an IPv6 default route, to an egress-only internet gateway. */
    EGRESS_ONLY_IPV6("workloads", 48),
    /** Its own route table leads to an internet gateway. */
    PUBLIC("workloads", 0),
    /** Its own route table leads to an internet gateway for IPv6 only. */
    PUBLIC_BY_IPV6("workloads", 64),
    /** No table of its own; the main table of the default VPC leads to an internet gateway. */
    PUBLIC_BY_MAIN_TABLE("default", 0);

    private final String vpc;
    private final int third;

    SandboxSubnet(String vpc, int third) {
        this.vpc = vpc;
        this.third = third;
    }

    /** The name of the VPC that it lies in. */
    public String vpc() {
        return vpc;
    }

    /** Whether its route table is the main one of its VPC. */
    public boolean usesMainTable() {
        return this == PRIVATE_BY_MAIN_TABLE || this == PUBLIC_BY_MAIN_TABLE;
    }

    public boolean hasIpv6() {
        return this == EGRESS_ONLY_IPV6 || this == PUBLIC_BY_IPV6;
    }

    public String cidr() {
        return prefix() + "." + third + ".0/20";
    }

    /** An address in the subnet. */
    public String address(int number) {
        return prefix() + "." + (third + number / 250 % 16) + "." + (4 + number % 250);
    }

    private String prefix() {
        return vpc.equals("default") ? "172.31" : "10.20";
    }
}
