package io.gatecheck.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * An elastic network interface of a task. While it is only planned (status {@code PRECREATED}),
 * nothing but the subnet is known.
 *
 * @param interfaceId {@code eni-…}; absent until the interface exists
 */
public record NetworkAttachment(
        Optional<String> subnetId, Optional<String> interfaceId, List<String> privateIps) {

    public NetworkAttachment {
        privateIps = List.copyOf(privateIps);
    }
}
