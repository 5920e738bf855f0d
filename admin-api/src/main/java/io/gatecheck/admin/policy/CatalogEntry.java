package io.gatecheck.admin.policy;

import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;

/**
 * A policy version and what can be read in it.
 *
 * @param document absent if the text is not a policy document
 * @param problems what keeps the version from judging; empty if nothing does
 */
public record CatalogEntry(
        PolicyVersion version, Optional<PolicyDocument> document, List<PolicyProblem> problems) {

    public CatalogEntry {
        problems = List.copyOf(problems);
    }

    /** What people call the policy: its title, or its id if the title cannot be read. */
    public String title() {
        return document.map(document -> document.metadata().title()).orElse(version.id().value());
    }
}
