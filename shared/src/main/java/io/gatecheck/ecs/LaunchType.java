package io.gatecheck.ecs;

import java.util.Optional;
import java.util.Set;

/** The launch type of a task, which AWS leaves out if a capacity provider implies it. */
final class LaunchType {

    /** The names that AWS reserves for its own capacity on Fargate. */
    private static final Set<String> FARGATE = Set.of("FARGATE", "FARGATE_SPOT");

    private LaunchType() {}

    /** Empty if AWS returns none. */
    static String of(Optional<String> named, Optional<String> capacityProvider) {
        return named.or(() -> capacityProvider.filter(FARGATE::contains).map(_ -> "FARGATE"))
                .orElse("");
    }
}
