package io.gatecheck.admin.ui.security;

import io.gatecheck.access.Person;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The person whom the chain in front of the application let in. */
@Component
class PersonOfRequest implements CurrentPerson {

    @Override
    public Person person() {
        return SignedIn.current()
                .orElseThrow(() -> new IllegalStateException("Nobody sent this request"));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The address is the one that the connection came from; in Lambda, the one that API Gateway
     * saw. It is never read from a header, which anybody can send.
     */
    @Override
    public AuditEntry.Actor actor() {
        return new AuditEntry.Actor(person().name(), address());
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? now.getRequest().getRemoteAddr()
                : "";
    }
}
