package io.gatecheck.admin.reach;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.audit.AuditEntry;
import java.util.Set;

/** The person who asks, whoever sends the request. */
public record KnownAsker(Reach reach) implements CurrentPerson {

    @Override
    public Person person() {
        return new Person("ada@example.com", Set.of(Role.ADMIN), reach);
    }

    @Override
    public AuditEntry.Actor actor() {
        return new AuditEntry.Actor(person().name(), "192.0.2.44");
    }
}
