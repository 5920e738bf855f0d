package io.gatecheck.ecs;

import io.gatecheck.organization.ServiceName;
import java.util.Optional;

/** The group of a task, which names the service that started it. */
final class ServiceGroup {

    private static final String SERVICE = "service:";

    private ServiceGroup() {}

    /** The group of a standalone task is whatever its starter wrote, and so says nothing. */
    static Optional<ServiceName> service(Optional<String> group) {
        return group.filter(text -> text.startsWith(SERVICE))
                .map(text -> text.substring(SERVICE.length()))
                .filter(name -> !name.isBlank())
                .map(ServiceName::new);
    }
}
