package io.gatecheck.admin.ui.exemption;

import io.gatecheck.admin.exemption.ExemptionForm;
import io.gatecheck.admin.exemption.RequestExemption;
import io.gatecheck.admin.exemption.RequestResult;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.violation.FindViolation;
import io.gatecheck.violation.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /exemptions/new}: the form to request an exemption, and what becomes of it. */
@Controller
class NewExemptionPage {

    private final FindViolation findViolation;
    private final RequestExemption requestExemption;
    private final NewExemptionForm forms;

    NewExemptionPage(
            FindViolation findViolation,
            RequestExemption requestExemption,
            NewExemptionForm forms) {
        this.findViolation = findViolation;
        this.requestExemption = requestExemption;
        this.forms = forms;
    }

    @GetMapping("/exemptions/new")
    @PreAuthorize("hasRole('EDITOR')")
    ModelAndView form(@RequestParam MultiValueMap<String, String> address) {
        ExemptionForm form = ExemptionForm.of(address);
        return page(violation(form), form, HttpStatus.OK, List.of());
    }

    @PostMapping("/exemptions")
    @PreAuthorize("hasRole('EDITOR')")
    Object request(@RequestParam MultiValueMap<String, String> fields) {
        ExemptionForm form = ExemptionForm.of(fields);
        Violation violation = violation(form);
        return switch (requestExemption.request(violation, form)) {
            case RequestResult.Requested(var exemption) ->
                    ExemptionPage.seeOther(exemption.id().value());
            case RequestResult.AlreadyRequested(var exemption) ->
                    ExemptionPage.seeOther(exemption.id().value());
            case RequestResult.Invalid(var errors) ->
                    page(violation, form, HttpStatus.UNPROCESSABLE_CONTENT, errors);
            case RequestResult.Refused(var why) ->
                    page(
                            violation,
                            form,
                            HttpStatus.FORBIDDEN,
                            List.of(new InvalidParameter("form", why)));
        };
    }

    private Violation violation(ExemptionForm form) {
        return findViolation.byId(form.typed(ExemptionForm.VIOLATION));
    }

    private ModelAndView page(
            Violation violation,
            ExemptionForm form,
            HttpStatus status,
            List<InvalidParameter> errors) {
        ModelAndView page =
                new ModelAndView("exemption/new", "request", forms.of(violation, form, errors));
        page.setStatus(status);
        return page;
    }
}
