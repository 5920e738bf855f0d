package io.gatecheck.admin.api.impact;

import io.gatecheck.admin.api.judge.VerdictResource;
import io.gatecheck.admin.api.problem.RefusedRequest;
import io.gatecheck.admin.impact.FindRecordedTask;
import io.gatecheck.admin.impact.FindRecordedTask.Found;
import io.gatecheck.admin.policy.DraftCompiler;
import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompilationResult.Rejected;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/recorded-tasks/{id}}: a recorded task, judged by policies. */
@RestController
@RequestMapping("/api/v1/recorded-tasks/{id}")
class RecordedTasksController {

    private final FindRecordedTask tasks;
    private final DraftCompiler drafts;

    RecordedTasksController(FindRecordedTask tasks, DraftCompiler drafts) {
        this.tasks = tasks;
        this.drafts = drafts;
    }

    record Judgements(List<VerdictResource> items) {}

    @GetMapping
    RecordedTaskResource one(@PathVariable String id) {
        Found found = tasks.byId(id);
        return RecordedTaskResource.of(found, tasks.judge(found));
    }

    /** Judges the task by a policy in YAML, and records nothing. */
    @PostMapping("/judgements")
    @PreAuthorize("hasRole('EDITOR')")
    Judgements judge(@PathVariable String id, @RequestBody String yaml) {
        Found found = tasks.byId(id);
        return switch (drafts.compile(yaml)) {
            case Rejected(var problems) -> throw RefusedRequest.invalidPolicy(problems);
            case Compiled(var policy) ->
                    new Judgements(
                            tasks.judge(found, List.of(policy)).stream()
                                    .map(one -> VerdictResource.of(one, /* published= */ false))
                                    .toList());
        };
    }
}
