package io.gatecheck.admin.api.policy;

import io.gatecheck.admin.policy.AnalyzeDraft;
import io.gatecheck.admin.policy.CheckDraft;
import io.gatecheck.admin.policy.DraftCheck;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/policies/checks}: says what is wrong with a document, and changes nothing. */
@RestController
class ChecksController {

    private final CheckDraft checkDraft;
    private final AnalyzeDraft analyzeDraft;

    ChecksController(CheckDraft checkDraft, AnalyzeDraft analyzeDraft) {
        this.checkDraft = checkDraft;
        this.analyzeDraft = analyzeDraft;
    }

    @PostMapping("/api/v1/policies/checks")
    @PreAuthorize("hasRole('EDITOR')")
    CheckResource check(@RequestBody DocumentRequest request) {
        DraftCheck check = checkDraft.check(request.document());
        return CheckResource.of(check, analyzeDraft.of(check));
    }
}
