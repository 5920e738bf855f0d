package io.gatecheck.ecs;

import java.util.Set;

/** The attachments of a task that are network interfaces. */
final class NetworkInterfaces {

    /** The event says {@code eni}; DescribeTasks says {@code ElasticNetworkInterface}. */
    static final Set<String> TYPES = Set.of("eni", "ElasticNetworkInterface");

    private NetworkInterfaces() {}
}
