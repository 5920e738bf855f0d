package io.gatecheck.admin.api.audit;

import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditRecord;
import java.time.Instant;
import java.util.Optional;

/** An entry of the audit log in an answer. */
record AuditEntryResource(
        String id,
        Instant at,
        String person,
        Optional<String> address,
        String action,
        String object,
        Optional<String> reason,
        Optional<String> difference) {

    static AuditEntryResource of(AuditRecord found) {
        AuditEntry entry = found.entry();
        return new AuditEntryResource(
                found.id().value(),
                entry.at(),
                entry.who().name(),
                present(entry.who().address()),
                entry.action().word(),
                entry.object().toString(),
                present(entry.reason()),
                present(entry.difference()));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
