package io.gatecheck.admin.api.policy;

import io.gatecheck.admin.api.problem.RefusedRequest;
import io.gatecheck.admin.policy.DraftCheck;
import io.gatecheck.admin.policy.Intervening;
import io.gatecheck.admin.policy.Publication;
import io.gatecheck.admin.policy.PublicationResult;
import io.gatecheck.admin.policy.PublishPolicy;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.InvalidRequest;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/policies/{id}/publications}: puts a document in force. */
@RestController
class PublicationsController {

    private final PublishPolicy publishPolicy;

    PublicationsController(PublishPolicy publishPolicy) {
        this.publishPolicy = publishPolicy;
    }

    @PostMapping("/api/v1/policies/{id}/publications")
    @PreAuthorize("hasRole('EDITOR')")
    ResponseEntity<VersionResource> publish(
            @PathVariable String id, @RequestBody DocumentRequest request) {
        if (!PolicyId.matches(id)) {
            throw new InvalidRequest(
                    new InvalidParameter(
                            "id",
                            "'"
                                    + id
                                    + "' is not a valid policy id. Use lower-case words with hyphens"
                                    + " between them, at most 64 characters."));
        }
        Publication publication = request.publication(new PolicyId(id));
        return switch (publishPolicy.publish(publication)) {
            case PublicationResult.InForce(var version, var changed, var _) ->
                    answer(version, changed);
            case PublicationResult.Refused(var check) ->
                    throw RefusedRequest.refused(refused(check));
            case PublicationResult.Conflict(var intervening) ->
                    throw RefusedRequest.refused(conflict(intervening));
        };
    }

    private static ResponseEntity<VersionResource> answer(PolicyVersion version, boolean changed) {
        VersionResource body = VersionResource.of(version);
        URI address =
                URI.create("/api/v1/policies/" + version.id() + "/versions/" + version.number());
        return changed
                ? ResponseEntity.created(address).body(body)
                : ResponseEntity.ok().location(address).body(body);
    }

    private static ProblemDetail refused(DraftCheck check) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        check.problems().isEmpty()
                                ? "The policy was not published: it does not pass its own tests."
                                : "The policy was not published: its document has errors.");
        CheckResource resource = CheckResource.of(check, Optional.empty());
        problem.setProperty("problems", resource.problems());
        problem.setProperty("tests", resource.tests());
        return problem;
    }

    private static ProblemDetail conflict(Intervening intervening) {
        PolicyVersion inForce = intervening.inForce();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT,
                        "The policy was not published: version "
                                + inForce.number()
                                + " was published by "
                                + inForce.publishedBy()
                                + " meanwhile. Look at the difference, and send the document again"
                                + " with basedOn "
                                + inForce.number()
                                + ".");
        problem.setProperty("inForce", VersionResource.of(inForce));
        problem.setProperty("difference", intervening.yours().toString());
        return problem;
    }
}
