package io.gatecheck.admin.ui.policy;

import io.gatecheck.access.Role;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.policy.DraftCheck;
import io.gatecheck.admin.policy.Intervening;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.policy.PublicationResult;
import io.gatecheck.admin.policy.RestoreVersion;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.ReasonParser;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.policy.PolicyVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /policies}, {@code /policies/{id}}, {@code /policies/{id}/versions/{number}} and its
 * {@code restorations}.
 */
@Controller
class PolicyPages {

    private final PolicyCatalog catalog;
    private final RestoreVersion restoreVersion;
    private final CurrentPerson current;
    private final WithinReach reach;
    private final Clock clock;

    PolicyPages(
            PolicyCatalog catalog,
            RestoreVersion restoreVersion,
            CurrentPerson current,
            WithinReach reach,
            Clock clock) {
        this.catalog = catalog;
        this.restoreVersion = restoreVersion;
        this.current = current;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * The form by which a version is restored.
     *
     * @param reason as typed
     * @param errors why it was not restored
     */
    record RestoreForm(String reason, boolean wrong, List<ErrorLine> errors) {

        static final RestoreForm FRESH = new RestoreForm("", false, List.of());
    }

    @GetMapping("/policies")
    String list(Model model) {
        Instant now = clock.instant();
        ScopeWords words = words();
        model.addAttribute("editor", isEditor());
        model.addAttribute(
                "policies",
                catalog.inForce().entries().stream()
                        .map(entry -> PolicyRow.of(entry, words, now))
                        .toList());
        return "policy/policies";
    }

    @GetMapping("/policies/{id}")
    ModelAndView newest(@PathVariable String id) {
        List<PolicyVersion> history = catalog.history(id);
        return page(HttpStatus.OK, history.getFirst(), RestoreForm.FRESH);
    }

    @GetMapping("/policies/{id}/versions/{number}")
    ModelAndView version(@PathVariable String id, @PathVariable String number) {
        return page(HttpStatus.OK, catalog.version(id, number), RestoreForm.FRESH);
    }

    @PostMapping("/policies/{id}/versions/{number}/restorations")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView restore(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason) {
        return switch (ReasonParser.parse(reason)) {
            case Parsed.Valid<String>(var why) ->
                    restored(restoreVersion.restore(id, number, why), id, number, why);
            case Parsed.Invalid<String>(var message) ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            catalog.version(id, number),
                            new RestoreForm(
                                    reason, true, List.of(new ErrorLine("#reason", message, ""))));
        };
    }

    private ModelAndView restored(
            PublicationResult result, String id, String number, String reason) {
        return switch (result) {
            case PublicationResult.InForce(var version, var _) ->
                    SeeOther.to("/policies/" + id + "/versions/" + version.number());
            case PublicationResult.Conflict(var between) ->
                    page(
                            HttpStatus.CONFLICT,
                            catalog.version(id, number),
                            new RestoreForm(reason, false, List.of(meanwhile(between))));
            case PublicationResult.Refused(var check) ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            catalog.version(id, number),
                            new RestoreForm(reason, false, refused(check)));
        };
    }

    private static ErrorLine meanwhile(Intervening between) {
        return new ErrorLine(
                "#versions",
                "Version " + between.inForce().number() + " was published meanwhile",
                "Look at it, and restore again if you still want to.");
    }

    private static List<ErrorLine> refused(DraftCheck check) {
        return check.problems().isEmpty()
                ? check.failed().stream()
                        .map(failed ->
                                new ErrorLine(
                                        "#L" + failed.test().at().line(),
                                        failed.test().name(),
                                        failed.difference()))
                        .toList()
                : check.problems().stream().map(ProblemLine::of).toList();
    }

    private ModelAndView page(HttpStatus status, PolicyVersion version, RestoreForm restore) {
        List<PolicyVersion> history = catalog.history(version.id().value());
        ModelAndView page = new ModelAndView("policy/policy");
        page.setStatus(status);
        page.addObject("editor", isEditor());
        page.addObject("restore", restore);
        page.addObject(
                "policy", PolicyView.of(catalog.entry(version), history, words(), clock.instant()));
        return page;
    }

    private boolean isEditor() {
        return current.person().may(Role.EDITOR);
    }

    private ScopeWords words() {
        return new ScopeWords(reach.accounts());
    }
}
