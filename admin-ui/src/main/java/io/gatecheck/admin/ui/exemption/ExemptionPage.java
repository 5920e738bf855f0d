package io.gatecheck.admin.ui.exemption;

import io.gatecheck.admin.exemption.DecideExemption;
import io.gatecheck.admin.exemption.DecisionResult;
import io.gatecheck.admin.exemption.FindExemptions;
import io.gatecheck.admin.exemption.RevokeExemption;
import io.gatecheck.admin.ui.components.ErrorLine;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /exemptions/{id}}: one exemption, and the decisions about it. */
@Controller
class ExemptionPage {

    private final FindExemptions exemptions;
    private final DecideExemption decideExemption;
    private final RevokeExemption revokeExemption;
    private final ShowExemption show;

    ExemptionPage(
            FindExemptions exemptions,
            DecideExemption decideExemption,
            RevokeExemption revokeExemption,
            ShowExemption show) {
        this.exemptions = exemptions;
        this.decideExemption = decideExemption;
        this.revokeExemption = revokeExemption;
        this.show = show;
    }

    @GetMapping("/exemptions/{id}")
    String exemption(@PathVariable String id, Model model) {
        model.addAttribute("exemption", show.of(exemptions.byId(id), List.of(), ""));
        return "exemption/exemption";
    }

    @PostMapping("/exemptions/{id}/approvals")
    @PreAuthorize("hasRole('APPROVER')")
    Object approve(@PathVariable String id, @RequestParam(defaultValue = "") String note) {
        return answer(id, note, decideExemption.approve(exemptions.byId(id), note));
    }

    @PostMapping("/exemptions/{id}/rejections")
    @PreAuthorize("hasRole('APPROVER')")
    Object reject(@PathVariable String id, @RequestParam(defaultValue = "") String note) {
        return answer(id, note, decideExemption.reject(exemptions.byId(id), note));
    }

    @PostMapping("/exemptions/{id}/revocations")
    @PreAuthorize("hasAnyRole('EDITOR', 'APPROVER')")
    Object revoke(@PathVariable String id, @RequestParam(defaultValue = "") String note) {
        return answer(id, note, revokeExemption.revoke(exemptions.byId(id), note));
    }

    private Object answer(String id, String note, DecisionResult result) {
        return switch (result) {
            case DecisionResult.Decided(var exemption) -> seeOther(exemption.id().value());
            case DecisionResult.TooLate(var why) -> again(id, note, HttpStatus.CONFLICT, why);
            case DecisionResult.Invalid(var error) ->
                    again(id, note, HttpStatus.UNPROCESSABLE_CONTENT, error.message());
            case DecisionResult.Refused(var why) -> again(id, note, HttpStatus.FORBIDDEN, why);
        };
    }

    private ModelAndView again(String id, String note, HttpStatus status, String why) {
        ErrorLine error = new ErrorLine("#decisions", why, "");
        ModelAndView page =
                new ModelAndView(
                        "exemption/exemption",
                        "exemption",
                        show.of(exemptions.byId(id), List.of(error), note));
        page.setStatus(status);
        return page;
    }

    /** To the page of an exemption, with a request that can be repeated. */
    static ResponseEntity<Void> seeOther(String id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/exemptions/" + id))
                .build();
    }
}
