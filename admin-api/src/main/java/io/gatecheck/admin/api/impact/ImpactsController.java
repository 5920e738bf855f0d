package io.gatecheck.admin.api.impact;

import io.gatecheck.admin.api.problem.RefusedRequest;
import io.gatecheck.admin.impact.AssessImpact;
import io.gatecheck.admin.policy.DraftCompiler;
import io.gatecheck.admin.policy.PoliciesCompiled;
import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompilationResult.Rejected;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/impacts}: a policy in YAML, replayed and compared with the version in force. */
@RestController
class ImpactsController {

    private final DraftCompiler drafts;
    private final PoliciesCompiled policies;
    private final AssessImpact impact;

    ImpactsController(DraftCompiler drafts, PoliciesCompiled policies, AssessImpact impact) {
        this.drafts = drafts;
        this.policies = policies;
        this.impact = impact;
    }

    @PostMapping("/api/v1/impacts")
    @PreAuthorize("hasRole('EDITOR')")
    ImpactResource assess(@RequestBody String yaml) {
        return switch (drafts.compile(yaml)) {
            case Rejected(var problems) -> throw RefusedRequest.invalidPolicy(problems);
            case Compiled(var policy) ->
                    ImpactResource.of(impact.of(policy, policies.inForce(policy.document().id())));
        };
    }
}
