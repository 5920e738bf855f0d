package io.gatecheck.admin.api.policy;

import io.gatecheck.admin.policy.PolicyCatalog;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/policies}. */
@RestController
@RequestMapping("/api/v1/policies")
class PoliciesController {

    private final PolicyCatalog catalog;

    PoliciesController(PolicyCatalog catalog) {
        this.catalog = catalog;
    }

    record Policies(long revision, List<PolicySummaryResource> items) {}

    record Versions(List<VersionResource> items) {}

    @GetMapping
    Policies list() {
        PolicyCatalog.Catalog inForce = catalog.inForce();
        return new Policies(
                inForce.revision(),
                inForce.entries().stream().map(PolicySummaryResource::of).toList());
    }

    @GetMapping("/{id}")
    PolicyResource one(@PathVariable String id) {
        return PolicyResource.of(catalog.entry(catalog.history(id).getFirst()));
    }

    @GetMapping("/{id}/versions")
    Versions versions(@PathVariable String id) {
        return new Versions(catalog.history(id).stream().map(VersionResource::of).toList());
    }

    @GetMapping("/{id}/versions/{number}")
    PolicyResource version(@PathVariable String id, @PathVariable String number) {
        return PolicyResource.of(catalog.entry(catalog.version(id, number)));
    }
}
