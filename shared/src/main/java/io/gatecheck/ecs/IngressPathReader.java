package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.IngressPaths;
import io.gatecheck.task.Ingress;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.ECSManagedResources;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** Reads the ingress that ECS manages for a revision of a service (API_ServiceRevision). */
public final class IngressPathReader {

    private IngressPathReader() {}

    /**
     * The ingress paths of a revision; missing if it does not list them, which does not mean that
     * it has none. An access type that is not private counts as public.
     */
    public static Fact<IngressPaths> read(ServiceRevision revision) {
        return Optional.ofNullable(revision.ecsManagedResources())
                .filter(ECSManagedResources::hasIngressPaths)
                .<Fact<IngressPaths>>map(managed -> new Fact.Known<>(paths(managed)))
                .orElseGet(() ->
                        Fact.retryable(
                                "ECS does not list the ingress of the service revision "
                                        + revision.serviceRevisionArn()));
    }

    private static IngressPaths paths(ECSManagedResources managed) {
        return new IngressPaths(
                managed.ingressPaths().stream().map(IngressPathReader::path).toList());
    }

    private static Ingress path(ManagedIngressPath path) {
        return new Ingress(
                text(path.endpoint()).orElse(""),
                path.accessType() != AccessType.PRIVATE,
                "express");
    }
}
