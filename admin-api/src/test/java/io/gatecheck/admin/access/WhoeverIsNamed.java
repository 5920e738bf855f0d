package io.gatecheck.admin.access;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.audit.AuditEntry;
import java.util.Set;

/** The person that a test names: at first Ada, who is an editor. */
public final class WhoeverIsNamed implements CurrentPerson {

    private Person person;

    public WhoeverIsNamed() {
        this(Reach.ORGANIZATION);
    }

    public WhoeverIsNamed(Reach reach) {
        person = new Person("ada@example.com", Set.of(Role.EDITOR), reach);
    }

    /** From now on it is this person. */
    public void is(Person other) {
        person = other;
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
