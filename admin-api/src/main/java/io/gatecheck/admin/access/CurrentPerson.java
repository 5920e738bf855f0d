package io.gatecheck.admin.access;

import io.gatecheck.access.Person;
import io.gatecheck.audit.AuditEntry;

/** Who sent the request that is being answered. */
public interface CurrentPerson {

    /** The person; every request has one, because nobody else gets in. */
    Person person();

    /** The same, and from which network address, for the audit log. */
    AuditEntry.Actor actor();
}
