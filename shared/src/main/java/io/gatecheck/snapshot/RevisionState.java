package io.gatecheck.snapshot;

import java.util.Map;
import java.util.Optional;

/**
 * What changes about a revision of a task definition.
 *
 * @param status {@code ACTIVE}, {@code INACTIVE} or {@code DELETE_IN_PROGRESS}
 * @param latestRevision the newest active revision of its family; absent if none is active
 */
public record RevisionState(
        String status, Optional<Long> latestRevision, Map<String, String> tags) {

    /** Says nothing. */
    static final RevisionState UNKNOWN = new RevisionState("", Optional.empty(), Map.of());

    public RevisionState {
        tags = Map.copyOf(tags);
    }
}
