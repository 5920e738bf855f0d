package io.gatecheck.admin.api.policy;

import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.policy.PolicyDocument;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A policy in a list. What stands in the document is null in JSON if the document cannot be read.
 *
 * @param judges whether it is in force and can judge
 */
record PolicySummaryResource(
        String id,
        int version,
        boolean judges,
        String title,
        Optional<String> severity,
        Optional<String> category,
        Optional<String> action,
        Instant publishedAt,
        String publishedBy) {

    static PolicySummaryResource of(CatalogEntry entry) {
        Optional<PolicyDocument> document = entry.document();
        return new PolicySummaryResource(
                entry.version().id().value(),
                entry.version().number(),
                entry.problems().isEmpty(),
                entry.title(),
                document.map(known -> known.metadata().severity().name().toLowerCase(Locale.ROOT)),
                document.map(known -> known.metadata().category()),
                document.map(known -> known.action().name().toLowerCase(Locale.ROOT)),
                entry.version().publishedAt(),
                entry.version().publishedBy());
    }
}
