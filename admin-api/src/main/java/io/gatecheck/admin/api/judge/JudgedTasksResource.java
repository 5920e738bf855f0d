package io.gatecheck.admin.api.judge;

import io.gatecheck.admin.judge.JudgeDocuments.JudgedDocument;
import java.util.List;

/**
 * The tasks that were judged.
 *
 * @param notes what was left out, and why
 */
record JudgedTasksResource(List<JudgedTaskResource> tasks, List<String> notes) {

    /**
     * A task with its verdicts.
     *
     * @param name its ARN, or the family of a task definition
     * @param scopesApplied false if every policy judged, whatever its scope is
     */
    record JudgedTaskResource(String name, boolean scopesApplied, List<VerdictResource> verdicts) {

        static JudgedTaskResource of(JudgedDocument task, boolean published) {
            return new JudgedTaskResource(
                    task.name(),
                    task.isScoped(),
                    task.judgements().stream()
                            .map(one -> VerdictResource.of(one, published))
                            .toList());
        }
    }
}
