package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.CheckDraft;
import io.gatecheck.admin.policy.DocumentTextParser;
import io.gatecheck.admin.policy.DraftCheck;
import io.gatecheck.admin.policy.OwnDrafts;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.policy.Publication;
import io.gatecheck.admin.policy.PublicationResult;
import io.gatecheck.admin.policy.PublishPolicy;
import io.gatecheck.admin.policy.RolloutForm;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.ReasonParser;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.PolicyTextEditor;
import io.gatecheck.policy.PolicyVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /policies/drafts/{id}/publications}: puts a draft in force. */
@Controller
class PublicationPages {

    private final OwnDrafts ownDrafts;
    private final CheckDraft checkDraft;
    private final PublishPolicy publishPolicy;
    private final PolicyCatalog catalog;
    private final DraftEditor editor;
    private final PolicyTextEditor textEditor;
    private final Clock clock;

    PublicationPages(
            OwnDrafts ownDrafts,
            CheckDraft checkDraft,
            PublishPolicy publishPolicy,
            PolicyCatalog catalog,
            DraftEditor editor,
            PolicyTextEditor textEditor,
            Clock clock) {
        this.ownDrafts = ownDrafts;
        this.checkDraft = checkDraft;
        this.publishPolicy = publishPolicy;
        this.catalog = catalog;
        this.editor = editor;
        this.textEditor = textEditor;
        this.clock = clock;
    }

    /** What the form sent. */
    private record PublicationForm(String yaml, int basedOn, String reason, String observeUntil) {}

    @PostMapping("/policies/drafts/{id}/publications")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView publish(
            @PathVariable String id,
            @RequestParam String yaml,
            @RequestParam(defaultValue = "") String basedOn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String observeUntil,
            HttpServletRequest request) {
        Optional<PolicyVersion> published = catalog.inForceAs(yaml.replace("\r\n", "\n"));
        if (ownDrafts.find(id).isEmpty() && published.isPresent()) {
            // The form was sent twice, and the first time was enough.
            return version(published.get());
        }
        Draft draft = ownDrafts.get(id);
        List<ErrorLine> errors = new ArrayList<>();
        String text = read(DocumentTextParser.parse(yaml), "#text", errors).orElse(yaml);
        if (errors.isEmpty()) {
            draft = ownDrafts.save(draft, text);
        }
        text = observing(text, observeUntil, errors);
        String why = read(ReasonParser.parse(reason), "#reason", errors).orElse(reason);
        if (!errors.isEmpty()) {
            return editor.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    draft,
                    new DraftView.Typed(text, reason, observeUntil, errors),
                    checkDraft.check(text));
        }
        return publish(
                draft,
                new PublicationForm(text, number(basedOn, draft), why, observeUntil),
                request);
    }

    /** The text as a policy that observes first, if somebody chose a day for that. */
    private String observing(String text, String observeUntil, List<ErrorLine> errors) {
        if (observeUntil.isBlank()) {
            return text;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return read(RolloutForm.observing(observeUntil, today), "#observeUntil", errors)
                .map(rollout -> textEditor.withRollout(text, rollout).orElse(text))
                .orElse(text);
    }

    private ModelAndView publish(Draft draft, PublicationForm form, HttpServletRequest request) {
        var publication =
                new Publication(draft.policy(), form.yaml(), form.basedOn(), form.reason());
        return switch (publishPolicy.publish(publication)) {
            case PublicationResult.InForce inForce -> {
                ownDrafts.delete(draft.id().value());
                yield PublicationNotice.after(inForce, request);
            }
            case PublicationResult.Refused(var check) ->
                    again(HttpStatus.UNPROCESSABLE_CONTENT, draft, form, check);
            case PublicationResult.Conflict(var _) ->
                    again(HttpStatus.CONFLICT, draft, form, checkDraft.check(form.yaml()));
        };
    }

    private ModelAndView again(
            HttpStatus status, Draft draft, PublicationForm form, DraftCheck check) {
        return editor.page(
                status,
                draft,
                new DraftView.Typed(form.yaml(), form.reason(), form.observeUntil(), List.of()),
                check);
    }

    private static <T> Optional<T> read(Parsed<T> parsed, String field, List<ErrorLine> errors) {
        return switch (parsed) {
            case Parsed.Valid<T>(var value) -> Optional.of(value);
            case Parsed.Invalid<T>(var message) -> {
                errors.add(new ErrorLine(field, message, ""));
                yield Optional.empty();
            }
        };
    }

    /** The version that the form showed as the one in force. */
    private static int number(String typed, Draft draft) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : draft.basedOn();
    }

    private static ModelAndView version(PolicyVersion version) {
        return SeeOther.to("/policies/" + version.id() + "/versions/" + version.number());
    }
}
