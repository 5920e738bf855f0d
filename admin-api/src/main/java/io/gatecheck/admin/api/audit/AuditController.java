package io.gatecheck.admin.api.audit;

import io.gatecheck.admin.audit.AuditFilter;
import io.gatecheck.admin.audit.AuditFilter.ParsedFilter;
import io.gatecheck.admin.audit.ReadAuditLog;
import io.gatecheck.admin.request.InvalidRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/audit}. */
@RestController
class AuditController {

    private static final int DEFAULT_LIMIT = 50;

    private final ReadAuditLog log;

    AuditController(ReadAuditLog log) {
        this.log = log;
    }

    @GetMapping("/api/v1/audit")
    AuditPageResource list(@RequestParam MultiValueMap<String, String> address) {
        return switch (AuditFilter.of(address).read(DEFAULT_LIMIT)) {
            case ParsedFilter.Valid(var query) -> AuditPageResource.of(log.find(query));
            case ParsedFilter.Invalid(var errors) -> throw new InvalidRequest(errors);
        };
    }
}
