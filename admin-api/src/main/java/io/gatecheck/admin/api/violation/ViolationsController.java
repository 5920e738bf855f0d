package io.gatecheck.admin.api.violation;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.account.AccountParser;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.request.InvalidRequest;
import io.gatecheck.admin.violation.FindViolation;
import io.gatecheck.admin.violation.PageRequest;
import io.gatecheck.admin.violation.ViolationFilter;
import io.gatecheck.admin.violation.ViolationFilter.ParsedQuery;
import io.gatecheck.violation.Violation;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/violations}. */
@RestController
@RequestMapping("/api/v1/violations")
class ViolationsController {

    private static final int DEFAULT_LIMIT = 50;

    private final FindViolation findViolation;
    private final WithinReach reach;

    ViolationsController(FindViolation findViolation, WithinReach reach) {
        this.findViolation = findViolation;
        this.reach = reach;
    }

    @GetMapping
    PageResource<ViolationResource> list(@RequestParam MultiValueMap<String, String> address) {
        return switch (ViolationFilter.of(address).read(AccountParser.byId(), DEFAULT_LIMIT)) {
            case ParsedQuery.Invalid(var errors) -> throw new InvalidRequest(errors);
            case ParsedQuery.Valid(var query) -> {
                AccountNames names = reach.accounts();
                yield PageResource.of(
                        reach.violations(query),
                        violation -> ViolationResource.of(violation, names));
            }
        };
    }

    @GetMapping("/{id}")
    ViolationResource one(@PathVariable String id) {
        Violation violation = findViolation.byId(id);
        return ViolationResource.of(violation, reach.accounts());
    }

    @GetMapping("/{id}/occurrences")
    PageResource<OccurrenceResource> occurrences(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> address) {
        Violation violation = findViolation.byId(id);
        PageRequest page = PageRequest.of(address, DEFAULT_LIMIT);
        return PageResource.of(
                reach.occurrences(violation, page.cursor(), page.limit()), OccurrenceResource::of);
    }
}
