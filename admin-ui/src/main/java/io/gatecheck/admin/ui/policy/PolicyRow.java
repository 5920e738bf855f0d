package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.policy.PolicyDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy in a list. What stands in the document is absent if the document cannot be read.
 *
 * @param rollout how far it is switched on; empty if it simply is
 * @param due whether somebody should decide what becomes of a policy that observes
 * @param problems how many mistakes keep it from judging
 */
record PolicyRow(
        String id,
        String title,
        Optional<Badge> severity,
        String category,
        Optional<Badge> action,
        List<String> scope,
        int version,
        Moment published,
        String rollout,
        boolean due,
        int problems) {

    /** What can be read of its severity and action. */
    public List<Badge> badges() {
        return Stream.of(severity, action).flatMap(Optional::stream).toList();
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    static PolicyRow of(CatalogEntry entry, ScopeWords words, Instant now) {
        Optional<PolicyDocument> document = entry.document();
        return new PolicyRow(
                entry.version().id().value(),
                entry.title(),
                document.map(known -> Badge.of(known.metadata().severity())),
                document.map(known -> known.metadata().category()).orElse(""),
                document.map(known -> Badge.of(known.action())),
                document.map(known -> words.of(known.scope())).orElse(List.of()),
                entry.version().number(),
                Moment.of(entry.version().publishedAt(), now),
                document.map(known -> RolloutView.words(known.rollout(), today(now))).orElse(""),
                document.filter(known -> known.rollout().isDue(today(now))).isPresent(),
                entry.problems().size());
    }
}
