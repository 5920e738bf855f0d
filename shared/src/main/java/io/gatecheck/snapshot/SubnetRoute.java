package io.gatecheck.snapshot;

import java.util.Optional;

/**
 * Where a subnet sends what leaves it.
 *
 * @param table the id of its route table
 * @param internetGateway the id of the internet gateway of its default route, which is what makes a
 *     subnet public; absent for a private one
 */
public record SubnetRoute(String table, Optional<String> internetGateway) {

    boolean isPublic() {
        return internetGateway.isPresent();
    }
}
