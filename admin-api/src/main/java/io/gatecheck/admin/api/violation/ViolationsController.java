package io.gatecheck.admin.api.violation;

import io.gatecheck.admin.api.account.AccountNames;
import io.gatecheck.admin.api.problem.InvalidRequest;
import io.gatecheck.admin.api.violation.ViolationParameters.Reading;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/violations}. */
@RestController
@RequestMapping("/api/v1/violations")
class ViolationsController {

    private static final int DEFAULT_LIMIT = 50;

    private final ViolationRepository violations;
    private final FindViolation findViolation;
    private final AccountDirectory accounts;

    ViolationsController(
            ViolationRepository violations,
            FindViolation findViolation,
            AccountDirectory accounts) {
        this.violations = violations;
        this.findViolation = findViolation;
        this.accounts = accounts;
    }

    @GetMapping
    PageResource<ViolationResource> list(@ModelAttribute ViolationParameters parameters) {
        return switch (parameters.read(DEFAULT_LIMIT)) {
            case Reading.Misunderstood(var invalid) -> throw new InvalidRequest(invalid);
            case Reading.Understood(var query) -> {
                AccountNames names = new AccountNames(accounts);
                yield PageResource.of(
                        violations.list(query),
                        violation -> ViolationResource.of(violation, names));
            }
        };
    }

    @GetMapping("/{id}")
    ViolationResource one(@PathVariable String id) {
        Violation violation = findViolation.byId(id);
        return ViolationResource.of(violation, new AccountNames(accounts));
    }

    @GetMapping("/{id}/occurrences")
    PageResource<OccurrenceResource> occurrences(
            @PathVariable String id, @ModelAttribute PageParameters page) {
        Violation violation = findViolation.byId(id);
        if (!page.invalid().isEmpty()) {
            throw new InvalidRequest(page.invalid());
        }
        return PageResource.of(
                violations.occurrences(violation.id(), page.position(), page.size(DEFAULT_LIMIT)),
                OccurrenceResource::of);
    }
}
