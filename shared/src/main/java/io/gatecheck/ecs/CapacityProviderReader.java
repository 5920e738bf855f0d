package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.snapshot.ProviderGroup;
import io.gatecheck.task.ManagedGroup;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.ManagedDraining;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;

/** Reads capacity providers (API_CapacityProvider). */
public final class CapacityProviderReader {

    private CapacityProviderReader() {}

    /** How the provider manages its Auto Scaling group, if it has one. */
    public static ProviderGroup read(CapacityProvider provider) {
        return new ProviderGroup(
                Optional.ofNullable(provider.autoScalingGroupProvider())
                        .map(group ->
                                new ManagedGroup(
                                        text(provider.statusAsString()).orElse(""),
                                        group.managedTerminationProtection()
                                                == ManagedTerminationProtection.ENABLED,
                                        Optional.ofNullable(group.managedScaling())
                                                .map(ManagedScaling::status)
                                                .filter(ManagedScalingStatus.ENABLED::equals)
                                                .isPresent(),
                                        group.managedDraining() == ManagedDraining.ENABLED)));
    }
}
