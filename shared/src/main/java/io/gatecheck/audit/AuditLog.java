package io.gatecheck.audit;

/** Where changes are written down; nothing is ever changed or removed there. */
public interface AuditLog {

    /** Adds an entry. An entry that was added is found at once by every filter. */
    void add(AuditEntry entry);
}
