package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.policy.PolicyVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /policies}, {@code /policies/{id}} and {@code /policies/{id}/versions/{number}}. */
@Controller
class PolicyPages {

    private final PolicyCatalog catalog;
    private final WithinReach reach;
    private final Clock clock;

    PolicyPages(PolicyCatalog catalog, WithinReach reach, Clock clock) {
        this.catalog = catalog;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping("/policies")
    String list(Model model) {
        Instant now = clock.instant();
        ScopeWords words = words();
        model.addAttribute(
                "policies",
                catalog.inForce().entries().stream()
                        .map(entry -> PolicyRow.of(entry, words, now))
                        .toList());
        return "policy/policies";
    }

    @GetMapping("/policies/{id}")
    String newest(@PathVariable String id, Model model) {
        List<PolicyVersion> history = catalog.history(id);
        return page(history.getFirst(), history, model);
    }

    @GetMapping("/policies/{id}/versions/{number}")
    String version(@PathVariable String id, @PathVariable String number, Model model) {
        return page(catalog.version(id, number), catalog.history(id), model);
    }

    private String page(PolicyVersion version, List<PolicyVersion> history, Model model) {
        model.addAttribute(
                "policy", PolicyView.of(catalog.entry(version), history, words(), clock.instant()));
        return "policy/policy";
    }

    private ScopeWords words() {
        return new ScopeWords(reach.accounts());
    }
}
