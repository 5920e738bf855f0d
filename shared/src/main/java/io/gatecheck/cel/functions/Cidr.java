package io.gatecheck.cel.functions;

import java.net.InetAddress;

/** A block of IP addresses, IPv4 or IPv6, that share their leading bits. */
final class Cidr {

    private final byte[] network;
    private final int prefix;

    private Cidr(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /**
     * Reads a block such as {@code 10.0.0.0/8} or {@code fd00::/8}.
     *
     * @throws NoValueException if the text is not valid
     */
    static Cidr parse(String text) {
        int slash = text.indexOf('/');
        try {
            byte[] network =
                    InetAddress.ofLiteral(text.substring(0, Math.max(slash, 0))).getAddress();
            int prefix = Integer.parseInt(text.substring(slash + 1));
            if (prefix >= 0 && prefix <= network.length * 8) {
                return new Cidr(network, prefix);
            }
        } catch (IllegalArgumentException e) {
            throw new NoValueException(message(text), e);
        }
        throw new NoValueException(message(text));
    }

    /**
     * Whether an address lies in the block; an address of the other family does not.
     *
     * @throws NoValueException if the text is not a valid address
     */
    boolean contains(String ip) {
        byte[] address = address(ip);
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] address(String ip) {
        try {
            return InetAddress.ofLiteral(ip).getAddress();
        } catch (IllegalArgumentException e) {
            throw new NoValueException("'%s' is not a valid IP address".formatted(ip), e);
        }
    }

    private static String message(String text) {
        return "'%s' is not a valid CIDR block (such as 10.0.0.0/8)".formatted(text);
    }
}
