package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.snapshot.IngressPaths;
import io.gatecheck.task.Ingress;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** Reads the ingress that ECS manages for a revision of a service (API_ServiceRevision). */
public final class IngressPathReader {

    private IngressPathReader() {}

    /** The ingress paths of a revision; an access type that is not private counts as public. */
    public static IngressPaths read(ServiceRevision revision) {
        return new IngressPaths(
                Optional.ofNullable(revision.ecsManagedResources()).stream()
                        .flatMap(managed -> managed.ingressPaths().stream())
                        .map(IngressPathReader::path)
                        .toList());
    }

    private static Ingress path(ManagedIngressPath path) {
        return new Ingress(
                text(path.endpoint()).orElse(""),
                path.accessType() != AccessType.PRIVATE,
                "express");
    }
}
