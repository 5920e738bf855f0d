package io.gatecheck.admin.api.policy;

import io.gatecheck.admin.policy.CheckDraft;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/policies/checks}: says what is wrong with a document, and changes nothing. */
@RestController
class ChecksController {

    private final CheckDraft checkDraft;

    ChecksController(CheckDraft checkDraft) {
        this.checkDraft = checkDraft;
    }

    @PostMapping("/api/v1/policies/checks")
    @PreAuthorize("hasRole('EDITOR')")
    CheckResource check(@RequestBody DocumentRequest request) {
        return CheckResource.of(checkDraft.check(request.document()));
    }
}
