package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.AnalyzeDraft;
import io.gatecheck.admin.policy.DraftCheck;
import io.gatecheck.admin.policy.OwnDrafts;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.analysis.ExampleTasks;
import io.gatecheck.policy.Draft;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a draft is written; the answer to everything that is done with a draft. */
@Component
class DraftEditor {

    private final OwnDrafts ownDrafts;
    private final AnalyzeDraft analyzeDraft;
    private final ExampleTasks tasks;
    private final WithinReach reach;
    private final Clock clock;

    DraftEditor(
            OwnDrafts ownDrafts,
            AnalyzeDraft analyzeDraft,
            ExampleTasks tasks,
            WithinReach reach,
            Clock clock) {
        this.ownDrafts = ownDrafts;
        this.analyzeDraft = analyzeDraft;
        this.tasks = tasks;
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
                                analyzeDraft
                                        .of(check)
                                        .map(analysis -> EffectRow.of(analysis, tasks))
                                        .orElse(List.of()),
                                ownDrafts.intervening(draft),
                                clock.instant()));
        page.setStatus(status);
        return page;
    }
}
