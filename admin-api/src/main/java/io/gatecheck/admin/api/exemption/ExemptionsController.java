package io.gatecheck.admin.api.exemption;

import static java.util.Comparator.comparing;

import io.gatecheck.admin.api.problem.RefusedRequest;
import io.gatecheck.admin.exemption.DecideExemption;
import io.gatecheck.admin.exemption.DecisionResult;
import io.gatecheck.admin.exemption.ExemptionForm;
import io.gatecheck.admin.exemption.FindExemptions;
import io.gatecheck.admin.exemption.RequestExemption;
import io.gatecheck.admin.exemption.RequestResult;
import io.gatecheck.admin.exemption.RevokeExemption;
import io.gatecheck.admin.violation.FindViolation;
import io.gatecheck.exemption.Exemption;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/exemptions}. */
@RestController
@RequestMapping("/api/v1/exemptions")
class ExemptionsController {

    private static final Comparator<Exemption> NEWEST_FIRST =
            comparing((Exemption one) -> one.request().at().orElse(Instant.EPOCH))
                    .reversed()
                    .thenComparing(one -> one.id().value());

    private final FindExemptions exemptions;
    private final FindViolation findViolation;
    private final RequestExemption requestExemption;
    private final DecideExemption decideExemption;
    private final RevokeExemption revokeExemption;
    private final Clock clock;

    ExemptionsController(
            FindExemptions exemptions,
            FindViolation findViolation,
            RequestExemption requestExemption,
            DecideExemption decideExemption,
            RevokeExemption revokeExemption,
            Clock clock) {
        this.exemptions = exemptions;
        this.findViolation = findViolation;
        this.requestExemption = requestExemption;
        this.decideExemption = decideExemption;
        this.revokeExemption = revokeExemption;
        this.clock = clock;
    }

    record ExemptionList(List<ExemptionResource> items) {}

    /** What a decision says; the note may be left out of an approval. */
    record Note(Optional<String> note) {

        String text() {
            return note.orElse("");
        }
    }

    @GetMapping
    ExemptionList list(@RequestParam(defaultValue = "") String policy) {
        return new ExemptionList(
                exemptions.all().stream()
                        .filter(one -> policy.isEmpty() || one.policy().value().equals(policy))
                        .sorted(NEWEST_FIRST)
                        .map(this::resource)
                        .toList());
    }

    @GetMapping("/{id}")
    ExemptionResource one(@PathVariable String id) {
        return resource(exemptions.byId(id));
    }

    @PostMapping
    @PreAuthorize("hasRole('EDITOR')")
    ResponseEntity<ExemptionResource> request(@RequestBody NewExemptionBody body) {
        ExemptionForm form = body.form();
        RequestResult result =
                requestExemption.request(
                        findViolation.byId(form.typed(ExemptionForm.VIOLATION)), form);
        return switch (result) {
            case RequestResult.Requested(var exemption) ->
                    ResponseEntity.created(URI.create("/api/v1/exemptions/" + exemption.id()))
                            .body(resource(exemption));
            case RequestResult.AlreadyRequested(var exemption) ->
                    throw RefusedRequest.conflict(
                            "The same is already requested: %s.".formatted(exemption.id()));
            case RequestResult.Invalid(var errors) -> throw RefusedRequest.unprocessable(errors);
            case RequestResult.Refused(var why) -> throw RefusedRequest.forbidden(why);
        };
    }

    @PostMapping("/{id}/approvals")
    @PreAuthorize("hasRole('APPROVER')")
    ExemptionResource approve(@PathVariable String id, @RequestBody Note note) {
        return decided(decideExemption.approve(exemptions.byId(id), note.text()));
    }

    @PostMapping("/{id}/rejections")
    @PreAuthorize("hasRole('APPROVER')")
    ExemptionResource reject(@PathVariable String id, @RequestBody Note note) {
        return decided(decideExemption.reject(exemptions.byId(id), note.text()));
    }

    @PostMapping("/{id}/revocations")
    @PreAuthorize("hasAnyRole('EDITOR', 'APPROVER')")
    ExemptionResource revoke(@PathVariable String id, @RequestBody Note note) {
        return decided(revokeExemption.revoke(exemptions.byId(id), note.text()));
    }

    private ExemptionResource decided(DecisionResult result) {
        return switch (result) {
            case DecisionResult.Decided(var exemption) -> resource(exemption);
            case DecisionResult.TooLate(var why) -> throw RefusedRequest.conflict(why);
            case DecisionResult.Invalid(var error) ->
                    throw RefusedRequest.unprocessable(List.of(error));
            case DecisionResult.Refused(var why) -> throw RefusedRequest.forbidden(why);
        };
    }

    private ExemptionResource resource(Exemption exemption) {
        return ExemptionResource.of(exemption, clock.instant());
    }
}
