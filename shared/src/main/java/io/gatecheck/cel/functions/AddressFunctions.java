package io.gatecheck.cel.functions;

import static io.gatecheck.cel.functions.PolicyFunction.withArgument;

import dev.cel.common.types.SimpleType;
import io.gatecheck.cel.functions.PolicyFunction.Typed;
import java.util.List;

/** The functions of IP addresses. */
final class AddressFunctions {

    static final List<PolicyFunction> ALL =
            List.of(
                    new PolicyFunction(
                            "inCidr",
                            "string.inCidr(block: string): bool",
                            "Whether an IP address (IPv4 or IPv6) is in a CIDR block such as 10.0.0.0/8.",
                            "task.network.privateIps.all(ip, ip.inCidr(\"10.0.0.0/8\"))",
                            withArgument(
                                    "inCidr",
                                    Typed.TEXT,
                                    Typed.TEXT,
                                    SimpleType.BOOL,
                                    (ip, block) -> Cidr.parse(block).contains(ip))),
                    new PolicyFunction(
                            "inAnyCidr",
                            "string.inAnyCidr(blocks: list(string)): bool",
                            "Whether an IP address is in one of the CIDR blocks.",
                            "task.network.privateIps.all(ip, ip.inAnyCidr([\"10.0.0.0/8\", \"fd00::/8\"]))",
                            withArgument(
                                    "inAnyCidr",
                                    Typed.TEXT,
                                    Typed.TEXTS,
                                    SimpleType.BOOL,
                                    AddressFunctions::inAnyCidr)));

    private AddressFunctions() {}

    private static boolean inAnyCidr(String ip, List<String> blocks) {
        for (String block : blocks) {
            if (Cidr.parse(block).contains(ip)) {
                return true;
            }
        }
        return false;
    }
}
