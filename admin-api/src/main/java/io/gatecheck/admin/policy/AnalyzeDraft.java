package io.gatecheck.admin.policy;

import io.gatecheck.analysis.ExampleTasks;
import io.gatecheck.analysis.PolicyAnalysis;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.policy.PolicyRepository;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what a draft does: what it fails, and what it would judge unlike the version in force. */
@Component
public class AnalyzeDraft {

    /** A few hundred milliseconds at most. */
    private static final int MOST_TASKS = 1_000;

    private final PolicyAnalysis analysis;
    private final PolicyRepository policies;
    private final CheckDraft checkDraft;

    AnalyzeDraft(ExampleTasks tasks, PolicyRepository policies, CheckDraft checkDraft) {
        this.analysis = new PolicyAnalysis(tasks, MOST_TASKS);
        this.policies = policies;
        this.checkDraft = checkDraft;
    }

    /** What it does; empty if it has errors. */
    public Optional<DraftAnalysis> of(DraftCheck check) {
        return check.policy()
                .map(draft -> new DraftAnalysis(analysis.of(draft), comparison(draft)));
    }

    private Optional<DraftAnalysis.Compared> comparison(CompiledPolicy draft) {
        return policies.versions(draft.document().id()).stream()
                .findFirst()
                .flatMap(inForce ->
                        checkDraft
                                .check(inForce.yaml())
                                .policy()
                                .map(before ->
                                        new DraftAnalysis.Compared(
                                                inForce.number(),
                                                analysis.compare(before, draft))));
    }
}
