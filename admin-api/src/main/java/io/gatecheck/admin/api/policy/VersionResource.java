package io.gatecheck.admin.api.policy;

import io.gatecheck.policy.PolicyVersion;
import java.time.Instant;

/**
 * A version of a policy in its history.
 *
 * @param reason why it was published; empty if Gatecheck did it itself
 */
record VersionResource(int version, Instant publishedAt, String publishedBy, String reason) {

    static VersionResource of(PolicyVersion version) {
        return new VersionResource(
                version.number(), version.publishedAt(), version.publishedBy(), version.reason());
    }
}
