package io.gatecheck.admin.ui.impact;

import io.gatecheck.admin.impact.AssessImpact;
import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.admin.policy.DraftCompiler;
import io.gatecheck.admin.policy.OwnDrafts;
import io.gatecheck.admin.policy.PoliciesCompiled;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.request.QueryParameters;
import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.policy.Draft;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code …/impact}: what a policy finds among the recorded tasks. */
@Controller
class ImpactPage {

    private final PolicyCatalog catalog;
    private final OwnDrafts ownDrafts;
    private final DraftCompiler compiler;
    private final PoliciesCompiled policies;
    private final AssessImpact impact;

    ImpactPage(
            PolicyCatalog catalog,
            OwnDrafts ownDrafts,
            DraftCompiler compiler,
            PoliciesCompiled policies,
            AssessImpact impact) {
        this.catalog = catalog;
        this.ownDrafts = ownDrafts;
        this.compiler = compiler;
        this.policies = policies;
        this.impact = impact;
    }

    @GetMapping("/policies/{id}/impact")
    String impact(@PathVariable String id, Model model) {
        CatalogEntry entry = catalog.entry(catalog.history(id).getFirst());
        model.addAttribute("subject", entry.title());
        model.addAttribute(
                "heading", "Impact of version " + entry.version().number() + ", which is in force");
        model.addAttribute("back", "/policies/" + entry.version().id());
        model.addAttribute(
                "impact",
                policies.inForce(entry.version().id())
                        .map(policy -> ImpactView.of(impact.of(policy, Optional.empty()))));
        return "impact/impact";
    }

    /** {@code /policies/drafts/{id}/impact}: what publishing a draft would change. */
    @GetMapping("/policies/drafts/{id}/impact")
    String ofDraft(
            @PathVariable String id, @RequestParam(defaultValue = "") String reason, Model model) {
        Draft draft = ownDrafts.get(id);
        model.addAttribute("subject", "Your draft");
        model.addAttribute("heading", "Impact of the draft");
        model.addAttribute(
                "back",
                "/policies/drafts/"
                        + id
                        + (reason.isBlank()
                                ? ""
                                : new QueryParameters(Map.of("reason", reason)).queryString()));
        model.addAttribute(
                "impact",
                compiled(draft.yaml())
                        .map(policy ->
                                ImpactView.of(
                                        impact.of(
                                                policy,
                                                policies.inForce(policy.document().id())))));
        return "impact/impact";
    }

    private Optional<CompiledPolicy> compiled(String yaml) {
        return switch (compiler.compile(yaml)) {
            case CompilationResult.Compiled(var policy) -> Optional.of(policy);
            case CompilationResult.Rejected _ -> Optional.empty();
        };
    }
}
