package io.gatecheck.admin.ui.policy;

import io.gatecheck.access.Role;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.policy.PublicationResult;
import io.gatecheck.admin.policy.RestoreVersion;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.ReasonParser;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
    private final PolicyPage page;
    private final CurrentPerson current;
    private final WithinReach reach;
    private final Clock clock;

    PolicyPages(
            PolicyCatalog catalog,
            RestoreVersion restoreVersion,
            PolicyPage page,
            CurrentPerson current,
            WithinReach reach,
            Clock clock) {
        this.catalog = catalog;
        this.restoreVersion = restoreVersion;
        this.page = page;
        this.current = current;
        this.reach = reach;
        this.clock = clock;
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
    ModelAndView newest(@PathVariable String id, HttpServletRequest request) {
        return page.of(HttpStatus.OK, catalog.history(id).getFirst(), request);
    }

    @GetMapping("/policies/{id}/versions/{number}")
    ModelAndView version(
            @PathVariable String id, @PathVariable String number, HttpServletRequest request) {
        return page.of(HttpStatus.OK, catalog.version(id, number), request);
    }

    @PostMapping("/policies/{id}/versions/{number}/restorations")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView restore(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return switch (ReasonParser.parse(reason)) {
            case Parsed.Valid<String>(var why) ->
                    switch (restoreVersion.restore(id, number, why)) {
                        case PublicationResult.InForce inForce ->
                                PublicationNotice.after(inForce, request);
                        case PublicationResult.Conflict(var between) ->
                                again(
                                        HttpStatus.CONFLICT,
                                        id,
                                        number,
                                        RestoreForm.conflict(why, between));
                        case PublicationResult.Refused(var check) ->
                                again(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        id,
                                        number,
                                        RestoreForm.refused(why, check));
                    };
            case Parsed.Invalid<String>(var message) ->
                    again(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            id,
                            number,
                            RestoreForm.wrong(reason, message));
        };
    }

    private ModelAndView again(HttpStatus status, String id, String number, RestoreForm form) {
        return page.of(
                status, catalog.version(id, number), Optional.empty(), form, SwitchView.FRESH);
    }

    private boolean isEditor() {
        return current.person().may(Role.EDITOR);
    }

    private ScopeWords words() {
        return new ScopeWords(reach.accounts());
    }
}
