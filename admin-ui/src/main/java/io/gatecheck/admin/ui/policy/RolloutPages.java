package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.ChangeRollout;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.policy.PublicationResult;
import io.gatecheck.admin.policy.RolloutForm;
import io.gatecheck.admin.ui.components.ErrorLine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /policies/{id}/rollouts}: switches a policy off and on, and lets it observe. */
@Controller
class RolloutPages {

    private final ChangeRollout changeRollout;
    private final PolicyCatalog catalog;
    private final PolicyPage page;
    private final Clock clock;

    RolloutPages(ChangeRollout changeRollout, PolicyCatalog catalog, PolicyPage page, Clock clock) {
        this.changeRollout = changeRollout;
        this.catalog = catalog;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/policies/{id}/rollouts")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String observeUntil,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int basedOn,
            HttpServletRequest request) {
        var typed = new RolloutForm(state, observeUntil, reason);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (typed.read(today)) {
            case RolloutForm.Read.Wrong(var errors) ->
                    again(HttpStatus.UNPROCESSABLE_CONTENT, id, SwitchView.wrong(typed, errors));
            case RolloutForm.Read.Change(var wanted, var why) ->
                    switch (changeRollout.change(id, basedOn, wanted, why)) {
                        case PublicationResult.InForce inForce ->
                                PublicationNotice.after(inForce, request);
                        case PublicationResult.Refused(var check) ->
                                again(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        id,
                                        SwitchView.again(typed, RestoreForm.whatIsWrong(check)));
                        case PublicationResult.Conflict(var between) ->
                                again(
                                        HttpStatus.CONFLICT,
                                        id,
                                        SwitchView.again(
                                                typed,
                                                List.of(meanwhile(between.inForce().number()))));
                    };
        };
    }

    private static ErrorLine meanwhile(int number) {
        return new ErrorLine(
                "#versions",
                "Version " + number + " was published meanwhile",
                "Nothing was changed. This page shows it now; send the form again if you still want to.");
    }

    private ModelAndView again(HttpStatus status, String id, SwitchView typed) {
        return page.of(
                status, catalog.history(id).getFirst(), Optional.empty(), RestoreForm.FRESH, typed);
    }
}
