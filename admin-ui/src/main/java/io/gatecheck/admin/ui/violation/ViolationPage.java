package io.gatecheck.admin.ui.violation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.gatecheck.admin.exemption.FindExemptions;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.admin.ui.components.RemediationView;
import io.gatecheck.admin.violation.FindViolation;
import io.gatecheck.admin.violation.PageRequest;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.violation.Occurrence;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /violations/{id}}: one violation with its evidence. */
@Controller
class ViolationPage {

    private static final int PAGE_SIZE = 25;

    private final FindViolation findViolation;
    private final WithinReach reach;
    private final FindExemptions exemptions;
    private final ExemptionNotices notices;
    private final PolicyCatalog catalog;
    private final Clock clock;

    ViolationPage(
            FindViolation findViolation,
            WithinReach reach,
            FindExemptions exemptions,
            ExemptionNotices notices,
            PolicyCatalog catalog,
            Clock clock) {
        this.findViolation = findViolation;
        this.reach = reach;
        this.exemptions = exemptions;
        this.notices = notices;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping("/violations/{id}")
    String violation(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> address,
            Model model) {
        Violation violation = findViolation.byId(id);
        PageRequest page = PageRequest.of(address, PAGE_SIZE);
        Page<Occurrence> occurrences = reach.occurrences(violation, page.cursor(), page.limit());
        model.addAttribute("violation", view(violation, occurrences, page));
        return "violation/violation";
    }

    private ViolationView view(
            Violation violation, Page<Occurrence> occurrences, PageRequest page) {
        Instant now = clock.instant();
        String self = "/violations/" + violation.id();
        return new ViolationView(
                ViolationRow.of(violation, reach.accounts(), now),
                violation.policy().id().value(),
                violation.policy().version(),
                violation.explanation().unmet(),
                violation.explanation().readings().stream()
                        .map(one -> new ViolationView.Reading(one.path(), one.value()))
                        .toList(),
                document(violation).map(PolicyDocument::remediation).map(RemediationView::of),
                Moment.of(violation.times().firstSeen(), now),
                Moment.of(violation.times().lastSeen(), now),
                violation.times().resolvedAt().map(at -> Moment.of(at, now)),
                violation.alert().deliveredAt().map(at -> Moment.of(at, now)),
                notices.of(violation),
                rows(violation, occurrences.items(), now),
                page.cursor().map(_ -> self + "#tasks"),
                occurrences.next().map(cursor -> self + "?cursor=" + cursor + "#tasks"));
    }

    /** The document that judged last. */
    private Optional<PolicyDocument> document(Violation violation) {
        return catalog.find(violation.policy().id(), violation.policy().version())
                .flatMap(entry -> entry.document());
    }

    private List<OccurrenceRow> rows(
            Violation violation, List<Occurrence> occurrences, Instant now) {
        boolean anyExempt = occurrences.stream().anyMatch(one -> one.exemption().isPresent());
        Map<ExemptionId, Exemption> known =
                anyExempt
                        ? exemptions.all().stream().collect(toMap(Exemption::id, identity()))
                        : Map.of();
        return occurrences.stream()
                .map(one -> OccurrenceRow.of(one, violation.message(), known, now))
                .toList();
    }
}
