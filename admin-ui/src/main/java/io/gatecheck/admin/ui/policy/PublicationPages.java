package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.CheckDraft;
import io.gatecheck.admin.policy.DocumentTextParser;
import io.gatecheck.admin.policy.DraftCheck;
import io.gatecheck.admin.policy.OwnDrafts;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.policy.Publication;
import io.gatecheck.admin.policy.PublicationResult;
import io.gatecheck.admin.policy.PublishPolicy;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.ReasonParser;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.PolicyVersion;
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

    PublicationPages(
            OwnDrafts ownDrafts,
            CheckDraft checkDraft,
            PublishPolicy publishPolicy,
            PolicyCatalog catalog,
            DraftEditor editor) {
        this.ownDrafts = ownDrafts;
        this.checkDraft = checkDraft;
        this.publishPolicy = publishPolicy;
        this.catalog = catalog;
        this.editor = editor;
    }

    /** What the form sent. */
    private record PublicationForm(String yaml, int basedOn, String reason) {}

    @PostMapping("/policies/drafts/{id}/publications")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView publish(
            @PathVariable String id,
            @RequestParam String yaml,
            @RequestParam(defaultValue = "") String basedOn,
            @RequestParam(defaultValue = "") String reason) {
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
        String why = read(ReasonParser.parse(reason), "#reason", errors).orElse(reason);
        if (!errors.isEmpty()) {
            return editor.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    draft,
                    new DraftView.Typed(text, reason, errors),
                    checkDraft.check(text));
        }
        return publish(draft, new PublicationForm(text, number(basedOn, draft), why));
    }

    private ModelAndView publish(Draft draft, PublicationForm form) {
        var publication =
                new Publication(draft.policy(), form.yaml(), form.basedOn(), form.reason());
        return switch (publishPolicy.publish(publication)) {
            case PublicationResult.InForce(var version, var _) -> {
                ownDrafts.delete(draft.id().value());
                yield version(version);
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
                status, draft, new DraftView.Typed(form.yaml(), form.reason(), List.of()), check);
    }

    private static Optional<String> read(
            Parsed<String> parsed, String field, List<ErrorLine> errors) {
        return switch (parsed) {
            case Parsed.Valid<String>(var value) -> Optional.of(value);
            case Parsed.Invalid<String>(var message) -> {
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
