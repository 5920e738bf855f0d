package io.gatecheck.audit;

/** Where changes are written down; nothing is ever changed or removed there. */
public interface AuditLog {

    /** Adds an entry. */
    void add(AuditEntry entry);
}
