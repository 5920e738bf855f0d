package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.PolicyId;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A draft in a list.
 *
 * @param title as typed, even if the document is not valid
 * @param about what it is to become
 */
record DraftRow(String id, String title, String about, Moment changed) {

    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*(\\S.*)$");

    static DraftRow of(Draft draft, Instant now) {
        return new DraftRow(
                draft.id().value(),
                TITLE.matcher(draft.yaml())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .findFirst()
                        .orElse("Without a title"),
                draft.policy()
                        .map(PolicyId::value)
                        .map(policy -> policy + ", based on version " + draft.basedOn())
                        .orElse("New policy"),
                Moment.of(draft.updatedAt(), now));
    }
}
