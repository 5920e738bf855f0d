package io.gatecheck.cases;

/** A kind of subnet by where its default route leads. */
public enum SubnetKind {
    /** Its own route table leads to a NAT gateway. */
    PRIVATE,
    /** No table of its own; the main table of its VPC leads to a NAT gateway. */
    PRIVATE_BY_MAIN_TABLE,
    /** Its own route table has only an IPv6 default route, to an egress-only internet gateway. */
    EGRESS_ONLY_IPV6,
    /** Its own route table leads to an internet gateway. */
    PUBLIC,
    /** No table of its own; the main table of its VPC leads to an internet gateway. */
    PUBLIC_BY_MAIN_TABLE,
    /** Its own route table leads to an internet gateway for IPv6 only. */
    PUBLIC_BY_IPV6
}
