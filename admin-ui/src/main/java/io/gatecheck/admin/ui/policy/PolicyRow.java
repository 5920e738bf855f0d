package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.api.policy.CatalogEntry;
import io.gatecheck.admin.ui.frame.Moment;
import io.gatecheck.admin.ui.frame.Tag;
import io.gatecheck.policy.PolicyDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A policy in a list. What stands in the document is absent where the document cannot be read.
 *
 * @param problems how many mistakes keep it from judging
 */
record PolicyRow(
        String id,
        String title,
        Optional<Tag> severity,
        String category,
        Optional<Tag> action,
        List<String> scope,
        int version,
        Moment published,
        int problems) {

    static PolicyRow of(CatalogEntry entry, ScopeWords words, Instant now) {
        Optional<PolicyDocument> document = entry.document();
        return new PolicyRow(
                entry.version().id().value(),
                entry.title(),
                document.map(known -> Tag.of(known.severity())),
                document.map(PolicyDocument::category).orElse(""),
                document.map(known -> Tag.of(known.action())),
                document.map(known -> words.of(known.scope())).orElse(List.of()),
                entry.version().number(),
                Moment.of(entry.version().publishedAt(), now),
                entry.problems().size());
    }
}
