package io.gatecheck.admin.api;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.audit.AuditEntry;
import java.util.Set;

/** Whoever sends the requests of the tests: an administrator, until a test says otherwise. */
final class ApiPerson implements CurrentPerson {

    private static final Person ADA =
            new Person("ada@example.com", Set.of(Role.ADMIN), Reach.ORGANIZATION);

    private volatile Person person = ADA;

    /** From here on it is this person. */
    void become(String name, Role... roles) {
        person = new Person(name, Set.of(roles), Reach.ORGANIZATION);
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public AuditEntry.Actor actor() {
        return new AuditEntry.Actor(person.name(), "192.0.2.44");
    }
}
