package io.gatecheck.admin.api.policy;

import io.gatecheck.admin.api.problem.PolicyProblemResource;
import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A policy with its document.
 *
 * @param reason why this version was published; empty if Gatecheck did it itself
 * @param content what stands in the document; null in JSON if it cannot be read
 * @param problems what keeps it from judging
 * @param yaml the document as written
 */
record PolicyResource(
        String id,
        int version,
        Instant publishedAt,
        String publishedBy,
        String reason,
        Optional<Content> content,
        List<PolicyProblemResource> problems,
        String yaml) {

    record Content(
            String title,
            String severity,
            String category,
            String description,
            List<String> frameworks,
            ScopeContent scope,
            Optional<String> when,
            boolean eachContainer,
            String require,
            String action) {

        static Content of(PolicyDocument document) {
            return new Content(
                    document.metadata().title(),
                    document.metadata().severity().name().toLowerCase(Locale.ROOT),
                    document.metadata().category(),
                    document.metadata().description(),
                    document.metadata().frameworks(),
                    ScopeContent.of(document.scope()),
                    document.when().map(when -> when.text()),
                    document.eachContainer(),
                    document.require().text(),
                    document.action().name().toLowerCase(Locale.ROOT));
        }
    }

    record ScopeContent(
            List<String> include,
            List<String> exclude,
            List<String> regions,
            List<String> clusters,
            List<String> services) {

        static ScopeContent of(Scope scope) {
            return new ScopeContent(
                    scope.include().stream().map(ScopeTarget::text).toList(),
                    scope.exclude().stream().map(ScopeTarget::text).toList(),
                    scope.regions().stream().map(Glob::pattern).toList(),
                    scope.clusters().stream().map(Glob::pattern).toList(),
                    scope.services().stream().map(Glob::pattern).toList());
        }
    }

    static PolicyResource of(CatalogEntry entry) {
        return new PolicyResource(
                entry.version().id().value(),
                entry.version().number(),
                entry.version().publishedAt(),
                entry.version().publishedBy(),
                entry.version().reason(),
                entry.document().map(Content::of),
                entry.problems().stream().map(PolicyProblemResource::of).toList(),
                entry.version().yaml());
    }
}
