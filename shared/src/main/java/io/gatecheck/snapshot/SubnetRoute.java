package io.gatecheck.snapshot;

import java.util.Optional;

/**
 * The default route of a subnet.
 *
 * @param table the id of its route table
 * @param internetGateway the id of the internet gateway of its default route, which makes a subnet
 *     public; absent for a private one
 */
public record SubnetRoute(String table, Optional<String> internetGateway) {

    boolean isPublic() {
        return internetGateway.isPresent();
    }
}
