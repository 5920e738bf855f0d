package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.judge.JudgeDocuments;
import io.gatecheck.admin.judge.JudgeDocuments.JudgeResult;
import io.gatecheck.admin.judge.JudgeDocuments.JudgedBy;
import io.gatecheck.admin.judge.TaskTextParser;
import io.gatecheck.admin.policy.OwnDrafts;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.admin.ui.policy.TrialView.TriedTask;
import io.gatecheck.admin.ui.policy.TrialView.TriedVerdict;
import io.gatecheck.analysis.ExampleTasks;
import io.gatecheck.analysis.TestWriter;
import io.gatecheck.ecs.TaskDocument;
import io.gatecheck.policy.Draft;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /policies/drafts/{id}/trials}: what a draft says of tasks that are pasted. */
@Controller
class TrialPages {

    private final OwnDrafts ownDrafts;
    private final JudgeDocuments judge;
    private final TaskTextParser tasks;
    private final TestWriter tests;

    TrialPages(
            OwnDrafts ownDrafts,
            JudgeDocuments judge,
            TaskTextParser tasks,
            ExampleTasks examples) {
        this.ownDrafts = ownDrafts;
        this.judge = judge;
        this.tasks = tasks;
        this.tests = new TestWriter(examples);
    }

    /** What was typed into the form, which is shown again as it was. */
    private record Pasted(Draft draft, String task, String reason) {}

    @GetMapping("/policies/drafts/{id}/trials")
    ModelAndView empty(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        return page(HttpStatus.OK, new Pasted(ownDrafts.get(id), "", reason), List.of());
    }

    @PostMapping("/policies/drafts/{id}/trials")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView judge(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String reason) {
        var pasted = new Pasted(ownDrafts.get(id), task, reason);
        return switch (tasks.parse(task)) {
            case Parsed.Valid<TaskDocument.Readable>(var readable) -> judged(pasted, readable);
            case Parsed.Invalid<TaskDocument.Readable>(var message) ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            pasted,
                            List.of(new ErrorLine("#task", message, "")));
        };
    }

    private ModelAndView judged(Pasted pasted, TaskDocument.Readable readable) {
        Draft draft = pasted.draft();
        return switch (judge.judge(readable.tasks(), new JudgedBy.Document(draft.yaml()))) {
            case JudgeResult.InvalidPolicy _ ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            pasted,
                            List.of(
                                    new ErrorLine(
                                            "/policies/drafts/" + draft.id(),
                                            "The draft has errors",
                                            "Fix them before you try it.")));
            case JudgeResult.Judged(var judged) ->
                    page(
                            HttpStatus.OK,
                            pasted,
                            List.of(),
                            readable.notes(),
                            judged.stream()
                                    .map(one ->
                                            new TriedTask(
                                                    one.name(),
                                                    one.judgements().stream()
                                                            .map(judgement ->
                                                                    TriedVerdict.of(
                                                                            one.name(),
                                                                            judgement,
                                                                            tests))
                                                            .toList()))
                                    .toList());
        };
    }

    /** Puts a test into the draft, after the others. */
    @PostMapping("/policies/drafts/{id}/tests")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView addTest(
            @PathVariable String id,
            @RequestParam String test,
            @RequestParam(defaultValue = "") String reason) {
        Draft draft = ownDrafts.get(id);
        Optional<Draft> changed = ownDrafts.addTest(draft, test.replace("\r\n", "\n"));
        return changed.isPresent()
                ? SeeOther.to("/policies/drafts/" + id + DraftPages.query(reason, ""))
                : page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Pasted(draft, "", reason),
                        List.of(
                                new ErrorLine(
                                        "/policies/drafts/" + id,
                                        "The test was not added",
                                        "The draft is too long, or not written so that a test can"
                                                + " be put into it. Write tests as a list with"
                                                + " dashes, and copy this one there.",
                                        test)));
    }

    private static ModelAndView page(HttpStatus status, Pasted pasted, List<ErrorLine> errors) {
        return page(status, pasted, errors, List.of(), List.of());
    }

    private static ModelAndView page(
            HttpStatus status,
            Pasted pasted,
            List<ErrorLine> errors,
            List<String> notes,
            List<TriedTask> tried) {
        ModelAndView page =
                new ModelAndView(
                        "policy/trial",
                        "trial",
                        new TrialView(
                                pasted.draft().id().value(),
                                "\n" + pasted.task(),
                                pasted.reason(),
                                errors,
                                notes,
                                tried));
        page.setStatus(status);
        return page;
    }
}
