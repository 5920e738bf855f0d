package io.gatecheck.audit;

/** An entry as it stands in the log. */
public record AuditRecord(AuditRecordId id, AuditEntry entry) {}
