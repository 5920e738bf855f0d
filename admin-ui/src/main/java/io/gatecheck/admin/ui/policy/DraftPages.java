package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.CheckDraft;
import io.gatecheck.admin.policy.DocumentTextParser;
import io.gatecheck.admin.policy.OwnDrafts;
import io.gatecheck.admin.policy.StartDraft;
import io.gatecheck.admin.policy.StartingPoint;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.QueryParameters;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.policy.Draft;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /policies/drafts}: one's drafts, and {@code /policies/{id}/drafts}: one more. */
@Controller
class DraftPages {

    /** Pages of a draft that show what was just saved. */
    private static final Set<String> NEXT = Set.of("impact", "trials");

    private final StartDraft startDraft;
    private final OwnDrafts ownDrafts;
    private final CheckDraft checkDraft;
    private final DraftEditor editor;
    private final Clock clock;

    DraftPages(
            StartDraft startDraft,
            OwnDrafts ownDrafts,
            CheckDraft checkDraft,
            DraftEditor editor,
            Clock clock) {
        this.startDraft = startDraft;
        this.ownDrafts = ownDrafts;
        this.checkDraft = checkDraft;
        this.editor = editor;
        this.clock = clock;
    }

    @GetMapping("/policies/drafts")
    String list(Model model) {
        model.addAttribute(
                "drafts",
                ownDrafts.all().stream()
                        .map(draft -> DraftRow.of(draft, clock.instant()))
                        .toList());
        return "policy/drafts";
    }

    @PostMapping("/policies/drafts")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView start(@RequestParam Optional<String> example) {
        return edit(
                startDraft.start(
                        example.<StartingPoint>map(StartingPoint.BuiltIn::new)
                                .orElse(new StartingPoint.Blank())));
    }

    @PostMapping("/policies/{id}/drafts")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView startFrom(@PathVariable String id) {
        return edit(startDraft.start(new StartingPoint.Existing(id)));
    }

    private static ModelAndView edit(Draft draft) {
        return SeeOther.to("/policies/drafts/" + draft.id());
    }

    @GetMapping("/policies/drafts/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String observeUntil) {
        Draft draft = ownDrafts.get(id);
        return editor.page(
                HttpStatus.OK,
                draft,
                new DraftView.Typed(draft.yaml(), reason, observeUntil, List.of()),
                checkDraft.check(draft.yaml()));
    }

    /** Keeps the text; the page that follows says what is wrong with it, or tries it. */
    @PostMapping("/policies/drafts/{id}/checks")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView check(
            @PathVariable String id,
            @RequestParam String yaml,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String observeUntil,
            @RequestParam(defaultValue = "") String then) {
        Draft draft = ownDrafts.get(id);
        return switch (DocumentTextParser.parse(yaml)) {
            case Parsed.Valid<String>(var text) -> {
                ownDrafts.save(draft, text);
                String next = NEXT.contains(then) ? "/" + then : "";
                yield SeeOther.to("/policies/drafts/" + id + next + query(reason, observeUntil));
            }
            case Parsed.Invalid<String>(var message) ->
                    editor.page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            draft,
                            new DraftView.Typed(
                                    yaml,
                                    reason,
                                    observeUntil,
                                    List.of(new ErrorLine("#text", message, ""))),
                            checkDraft.check(yaml));
        };
    }

    /** What was typed already goes along, so that it is not lost. */
    static String query(String reason, String observeUntil) {
        Map<String, String> typed = new TreeMap<>();
        if (!reason.isBlank()) {
            typed.put("reason", reason);
        }
        if (!observeUntil.isBlank()) {
            typed.put("observeUntil", observeUntil);
        }
        return typed.isEmpty() ? "" : new QueryParameters(typed).queryString();
    }

    @PostMapping("/policies/drafts/{id}/deletions")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView delete(@PathVariable String id) {
        ownDrafts.delete(id);
        return SeeOther.to("/policies/drafts");
    }
}
