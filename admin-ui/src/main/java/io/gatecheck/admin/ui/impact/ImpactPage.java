package io.gatecheck.admin.ui.impact;

import io.gatecheck.admin.impact.AssessImpact;
import io.gatecheck.admin.impact.PoliciesCompiled;
import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.admin.policy.PolicyCatalog;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /policies/{id}/impact}: what the version in force finds among the recorded tasks. */
@Controller
class ImpactPage {

    private final PolicyCatalog catalog;
    private final PoliciesCompiled policies;
    private final AssessImpact impact;

    ImpactPage(PolicyCatalog catalog, PoliciesCompiled policies, AssessImpact impact) {
        this.catalog = catalog;
        this.policies = policies;
        this.impact = impact;
    }

    @GetMapping("/policies/{id}/impact")
    String impact(@PathVariable String id, Model model) {
        CatalogEntry entry = catalog.entry(catalog.history(id).getFirst());
        model.addAttribute("entry", entry);
        model.addAttribute(
                "impact",
                policies.inForce(entry.version().id())
                        .map(policy -> ImpactView.of(impact.of(policy, Optional.empty()))));
        return "impact/impact";
    }
}
