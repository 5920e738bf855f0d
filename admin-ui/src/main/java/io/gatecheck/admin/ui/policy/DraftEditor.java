package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.DraftCheck;
import io.gatecheck.admin.policy.OwnDrafts;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.policy.Draft;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a draft is written; the answer to everything that is done with a draft. */
@Component
class DraftEditor {

    private final OwnDrafts ownDrafts;
    private final WithinReach reach;
    private final Clock clock;

    DraftEditor(OwnDrafts ownDrafts, WithinReach reach, Clock clock) {
        this.ownDrafts = ownDrafts;
        this.reach = reach;
        this.clock = clock;
    }

    /** The page with what was typed, and what can be said of that. */
    ModelAndView page(HttpStatus status, Draft draft, DraftView.Typed typed, DraftCheck check) {
        CheckView checked = CheckView.of(check, typed.yaml(), new ScopeWords(reach.accounts()));
        ModelAndView page =
                new ModelAndView(
                        "policy/draft",
                        "draft",
                        DraftView.of(
                                draft,
                                typed,
                                checked,
                                ownDrafts.intervening(draft),
                                clock.instant()));
        page.setStatus(status);
        return page;
    }
}
